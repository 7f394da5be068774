import { splitRows } from '../../domain/coaching/gaps.ts';
import { toDays } from '../../domain/velocity/step-times.ts';
import type { Velocity, VelocityStep } from '../../domain/velocity/velocity.ts';
import { buildTable } from '../column.ts';
import { type FunnelAnswer, keepShown, putNobodyLast } from '../funnel/funnel-answer.ts';
import type { ChartSection } from '../model.ts';
import { headRows, nameRow, nameStage } from '../names.ts';
import type { VelocityBar, VelocityPicture } from '../pictures.ts';
import { VELOCITY } from '../velocity/velocity-tables.ts';
import { drawRow, dropNobody, type PageWords, pickTelling } from './caption.ts';

/** So many rows of a step are looked at; of more, the slowest. */
const MOST_DRAWN = 60;

const { manager, stage, converted, median, p80, p95 } = VELOCITY;
/** Everything that is drawn. */
const DRAWN_TIMES = { manager, stage, converted, median, p80, p95 };

/**
 * How long each step takes: half, four fifths and nineteen of twenty of those who make it.
 *
 * @returns nothing where nobody knows of any
 */
export function chartVelocity(
  { rows, team }: Pick<Velocity, 'rows' | 'team'>,
  answer: FunnelAnswer,
  words: PageWords,
): ChartSection[] {
  const known = team.filter(({ median: half }) => half !== null);
  if (known.length === 0) return [];
  const { texts, pages } = words;
  const own = putNobodyLast(splitRows(keepShown(rows, answer), team.length), ([first]) => first?.row).flat();
  const facts = [...own, ...team].map((each) => {
    return { who: nameRow(each, texts), stage: nameStage(answer.funnel, each.step), own: each };
  });
  const bars = dropNobody(own);
  const drawn = pickSlowest(bars);
  const left = bars.length - drawn.length;
  const columns = headRows({ ...texts.velocity.columns, stage: texts.funnel.columns.stage }, texts);
  return [
    {
      kind: 'chart',
      id: 'times-chart',
      title: pages.titles.velocity,
      picture: drawTimes([...drawn, ...team], answer, words),
      alternative: pages.alternatives.velocity(
        known.map((step) => {
          return { stage: nameStage(answer.funnel, step.step).text, days: toDays(step.median!) };
        }),
      ),
      notes: [pages.notes.velocity, ...(left > 0 ? [pages.notes.velocityLeft(left)] : [])],
      table: buildTable(DRAWN_TIMES, columns, facts, { id: 'times', title: null, rules: [own.length] }),
      for: words.audience,
    },
  ];
}

function pickSlowest(rows: readonly VelocityStep[]): readonly VelocityStep[] {
  const steps = [...new Set(rows.map(({ step }) => step))];
  const drawn = new Set(
    steps.flatMap((step) => {
      const own = rows.filter((row) => row.step === step);
      return pickTelling(own, MOST_DRAWN, ({ median: half }) => half ?? -1);
    }),
  );
  return rows.filter((row) => drawn.has(row));
}

/** @param rows each step of each, the rows in the order in which they are drawn */
export function drawTimes(
  rows: readonly VelocityStep[],
  { funnel }: FunnelAnswer,
  words: PageWords,
): VelocityPicture {
  const steps = [...new Set(rows.map(({ step }) => step))];
  return {
    kind: 'velocity',
    steps: steps.map((step) => ({
      label: nameStage(funnel, step).text,
      bars: rows
        .filter((row) => row.step === step)
        .map((row): VelocityBar => {
          const days = (hours: number | null): number | null => (hours === null ? null : toDays(hours));
          return {
            ...drawRow(row, words),
            median: days(row.median),
            p80: days(row.p80),
            p95: days(row.p95),
            pace: row.pace,
          };
        }),
    })),
  };
}
