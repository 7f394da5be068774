import type { GapRow } from '../../domain/coaching/gaps.ts';
import { type FunnelAnswer, shownOverall, shownRows } from '../funnel/funnel-answer.ts';
import { capShare, spanRange } from '../funnel/funnel-tables.ts';
import type { ChartSection, TableSection } from '../model.ts';
import { nameRow, nameStepHead } from '../names.ts';
import type { ControlBar, ControlPicture } from '../pictures.ts';
import { drawRow, dropNobody, type PageWords, pickTelling, spanBounds } from './caption.ts';

/** So many managers have a bar each; more of them are dots. */
const MOST_BARS = 8;
/** So many dots a step are told apart; of more managers, those who need coaching first. */
const MOST_DOTS = 200;

/**
 * The control chart of the article: a group a step, in it a bar a manager, across it the target; its table is the matrix.
 *
 * @param matrix the coefficients as people see them
 */
export function chartControl(answer: FunnelAnswer, matrix: TableSection, words: PageWords): ChartSection {
  const rows = dropNobody(listDrawn(answer));
  // workbooks have charts of their own, which draw bars
  const marks = words.audience === 'workbooks' ? 'bars' : markOf(rows);
  const { drawn, left } = pickManagers(rows);
  return {
    kind: 'chart',
    id: 'control',
    title: words.pages.titles.control(words.texts.funnel.dimension(answer.meta.by)),
    picture: drawControl([...drawn, ...listTeam(answer)], answer, words, marks),
    alternative: tellControl(rows, answer, words, marks),
    notes: [
      words.pages.notes.control({
        marks,
        targets: answer.gaps.team.some(({ target }) => target !== null),
        few: [...rows, ...answer.gaps.team].some(({ verdict }) => verdict === 'too-few'),
        minEntered: answer.meta.minEntered,
      }),
      ...(left > 0 ? [words.pages.notes.dotsLeft({ left, drawn: MOST_DOTS })] : []),
    ],
    table: matrix,
    for: words.audience,
  };
}

function markOf(rows: readonly GapRow[]): ControlPicture['marks'] {
  return new Set(rows.map(({ row }) => row)).size > MOST_BARS ? 'dots' : 'bars';
}

/** Of more managers than are told apart those with the most steps below their floor. */
function pickManagers(rows: readonly GapRow[]): { drawn: readonly GapRow[]; left: number } {
  const urgent = new Map<string | null, number>();
  for (const { row, verdict } of rows) {
    urgent.set(row, (urgent.get(row) ?? 0) + (verdict === 'coach' ? 1000 : verdict === 'watch' ? 1 : 0));
  }
  const picked = new Set(pickTelling([...urgent.keys()], MOST_DOTS, (row) => urgent.get(row)!));
  return { drawn: rows.filter(({ row }) => picked.has(row)), left: urgent.size - picked.size };
}

/** Where no step has a coefficient, the whole way does. */
const isWayAlone = ({ meta }: FunnelAnswer): boolean => meta.losses === 'unknown';

function listDrawn(answer: FunnelAnswer): GapRow[] {
  return [...shownRows(answer), ...(isWayAlone(answer) ? shownOverall(answer) : [])];
}

function listTeam(answer: FunnelAnswer): GapRow[] {
  const { team, teamOverall } = answer.gaps;
  return [...team, ...(isWayAlone(answer) ? [teamOverall] : [])];
}

/** @param rows each step of each, the rows in the order in which they are drawn */
export function drawControl(
  rows: readonly GapRow[],
  answer: FunnelAnswer,
  words: PageWords,
  marks: ControlPicture['marks'] = 'bars',
): ControlPicture {
  const steps = [...new Set(rows.map(({ step }) => step))];
  return {
    kind: 'control',
    marks,
    groups: steps.map((step) => ({
      label: nameStepHead(answer.funnel, step, words.texts).text,
      bars: rows.filter((row) => row.step === step).map((row) => drawBar(row, answer, words)),
    })),
  };
}

/** A share of three contacts would only look like one: too few have none. */
function drawBar(row: GapRow, { meta }: FunnelAnswer, words: PageWords): ControlBar {
  const { verdict, mature, target, floor, low, high, ranged } = row;
  const few = verdict === 'too-few';
  const coefficient = few ? null : capShare(row.coefficient, meta);
  return {
    ...drawRow(row, words),
    coefficient,
    range: few ? null : spanRange(row),
    interval: coefficient === null || ranged ? null : spanBounds(low, high),
    mature,
    target,
    floor,
    verdict,
  };
}

function tellControl(
  rows: readonly GapRow[],
  answer: FunnelAnswer,
  words: PageWords,
  marks: ControlPicture['marks'],
): string {
  const { texts, pages } = words;
  const below = new Map<string, string[]>();
  for (const row of rows) {
    if (row.verdict !== 'coach') continue;
    const { text } = nameRow(row, texts);
    below.set(text, [...(below.get(text) ?? []), nameStepHead(answer.funnel, row.step, texts).text]);
  }
  return pages.alternatives.control({
    marks,
    dimension: texts.funnel.dimension(answer.meta.by),
    rows: new Set(rows.map(({ row }) => row)).size,
    steps: answer.funnel.stages.length - 1,
    judged: answer.gaps.team.some(({ verdict }) => verdict !== null),
    below: [...below].map(([name, stages]) => ({ name, stages })),
  });
}
