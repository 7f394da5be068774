import { type ParetoShare, rankCauses } from '../../domain/worth/pareto.ts';
import { buildTable, declareTable } from '../column.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { ChartSection } from '../model.ts';
import { headRows, nameStage } from '../names.ts';
import { type GainFacts, WHATIF } from '../whatif/whatif-tables.ts';
import type { PageWords } from './caption.ts';

/** So many bars are compared at a glance; the table has the others. */
const MOST_BARS = 20;

type Cause = ParetoShare<GainFacts>;

const PARETO = declareTable<Cause>()({
  manager: { type: 'name', read: ({ cause }) => cause.who },
  stage: { type: 'name', read: ({ cause }) => cause.stage },
  from: { type: 'fraction', absent: true, read: ({ cause }) => WHATIF.from.read(cause) },
  to: { type: 'fraction', absent: true, read: ({ cause }) => WHATIF.to.read(cause) },
  gain: { type: 'amount', read: ({ value }) => value },
  cumulative: { type: 'fraction', read: ({ cumulative }) => cumulative },
});

/**
 * Which managers' steps hold most of what could be won at the targets.
 *
 * @param gains each step below its target, raised to it; one in several currencies stands there once each
 * @returns nothing where nobody would gain anything
 */
export function chartPareto(
  gains: readonly GainFacts[],
  answer: FunnelAnswer,
  words: PageWords,
): ChartSection[] {
  const { texts, pages, audience } = words;
  const once = gains.filter(
    (each, index) => gains.findIndex(({ row, step }) => row === each.row && step === each.step) === index,
  );
  const causes = rankCauses(once, ({ gain }) => gain ?? 0);
  const [first] = causes;
  if (first === undefined) return [];
  const drawn = causes.slice(0, MOST_BARS);
  const last = nameStage(answer.funnel, answer.funnel.stages.length - 1).text;
  const half = causes.findIndex(({ cumulative }) => cumulative >= HALF) + 1;
  return [
    {
      kind: 'chart',
      id: 'pareto-chart',
      title: pages.titles.pareto,
      picture: {
        kind: 'pareto',
        unit: pages.units.gain(last),
        bars: drawn.map(({ cause, value, cumulative }) => ({
          label: pages.cause(cause.who.text, cause.stage.text),
          value,
          cumulative,
        })),
      },
      alternative: pages.alternatives.pareto({
        causes: causes.length,
        half,
        name: first.cause.who.text,
        stage: first.cause.stage.text,
        share: first.cumulative,
      }),
      notes: [
        pages.notes.pareto,
        ...(drawn.length < causes.length ? [pages.notes.barsLeft(causes.length - drawn.length)] : []),
      ],
      table: buildTable(
        PARETO,
        headRows({ ...texts.whatif.columns, cumulative: pages.cumulative }, texts),
        causes,
        {
          id: 'pareto',
          title: null,
        },
      ),
      for: audience,
    },
  ];
}

/** So much of the whole is most of it. */
const HALF = 0.5;
