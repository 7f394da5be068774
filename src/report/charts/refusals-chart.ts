import { buildTable, hideColumns } from '../column.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { ChartSection } from '../model.ts';
import { pickTotals, type RefusalsAnswer } from '../refusals/refusals-answer.ts';
import { TEAM_REFUSALS } from '../refusals/refusals-tables.ts';
import { describeRefusals } from '../refusals/refusals-view.ts';
import type { PageWords } from './caption.ts';

/** So many bars are compared at a glance; the table has the others. */
const MOST_BARS = 12;
const HALF = 0.5;

/** The Pareto of the team's refusals; nothing where there are none. */
export function chartRefusals(
  refusals: RefusalsAnswer,
  answer: FunnelAnswer,
  { texts, pages, audience }: PageWords,
): ChartSection[] {
  const team = describeRefusals(pickTotals(refusals), refusals, answer, texts);
  const [first] = team;
  if (first === undefined) return [];
  const { chart, columns, titles } = texts.refusals;
  const drawn = team.slice(0, MOST_BARS);
  const most = first.own.lost;
  const table = buildTable(
    TEAM_REFUSALS,
    columns,
    team.map((each) => ({ ...each, most })),
    { id: 'pareto', title: null },
  );
  return [
    {
      kind: 'chart',
      id: 'refusals-chart',
      title: titles.refusals(first.own.of),
      picture: {
        kind: 'pareto',
        unit: chart.unit,
        bars: drawn.map(({ reason, own: { lost, cumulative } }) => {
          return { label: reason.text, value: lost, cumulative };
        }),
      },
      alternative: chart.alternative({
        lost: first.own.of,
        reasons: team.length,
        first: first.reason.text,
        share: first.own.share,
        half: team.findIndex(({ own }) => own.cumulative >= HALF) + 1,
      }),
      notes: [
        chart.note,
        ...(drawn.length < team.length ? [pages.notes.barsLeft(team.length - drawn.length)] : []),
      ],
      table: hideColumns(table, ['stage', 'bar']),
      for: audience,
    },
  ];
}
