import type { GapRow } from '../../domain/coaching/gaps.ts';
import { VERDICT_MARKS, type Verdict } from '../../domain/evidence/verdict.ts';
import { makeColumn } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Cell, Report, TableSection } from '../model.ts';
import { type Audience, nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { buildCoachingSection, buildSwapSection, flattenCoaching } from './coach-view.ts';
import { type FunnelAnswer, shownRows } from './funnel-answer.ts';
import { flattenGap } from './gap-row.ts';
import { buildHead } from './head.ts';

/** `voronka report`: the Monday page. */
export function buildFunnelReport(answer: FunnelAnswer, texts: Texts, audience: Audience): Report<Meta> {
  const ids = answer.funnel.stages.map(({ id }) => id);
  const levels = listLevels(answer);
  return {
    meta: answer.meta,
    sections: [
      buildHead(answer.meta, texts),
      buildFunnelTable(levels, answer, texts, audience),
      buildMatrix(answer, texts, audience),
      buildCoachingSection(answer, texts, audience, 'focus'),
      buildSwapSection(answer, texts, audience),
    ].filter((section) => section !== null),
    data: {
      funnel: levels.map(({ stage, entered, converted, coefficient, cumulative, target }) => ({
        stage: ids[stage],
        entered,
        converted,
        coefficient,
        cumulative,
        target,
      })),
      rows: [...shownRows(answer), ...answer.gaps.team].map((row) => flattenGap(row, ids)),
      ...flattenCoaching(answer),
    },
  };
}

/** One level of the team's funnel. */
interface Level {
  readonly stage: number;
  /** Contacts that entered the step which ends here; null for the list, to which no step leads. */
  readonly entered: number | null;
  /** Those of them that came here; for the list, all on it. */
  readonly converted: number;
  /** Null for the list. */
  readonly coefficient: number | null;
  /** Product of the coefficients so far: how many of a hundred on the list get here. */
  readonly cumulative: number | null;
  readonly target: number | null;
  readonly verdict: Verdict | null;
}

function listLevels({ gaps }: FunnelAnswer): Level[] {
  const entered = gaps.team[0]?.entered ?? 0;
  const levels: Level[] = [
    {
      stage: 0,
      entered: null,
      converted: entered,
      coefficient: null,
      cumulative: entered > 0 ? 1 : null,
      target: null,
      verdict: null,
    },
  ];
  for (const step of gaps.team) {
    const before = levels.at(-1)?.cumulative ?? null;
    levels.push({
      stage: step.step,
      entered: step.entered,
      converted: step.converted,
      coefficient: step.coefficient,
      cumulative: before === null || step.coefficient === null ? null : before * step.coefficient,
      target: step.target,
      verdict: step.verdict,
    });
  }
  return levels;
}

function buildFunnelTable(
  levels: readonly Level[],
  answer: FunnelAnswer,
  texts: Texts,
  audience: Audience,
): TableSection {
  return {
    kind: 'table',
    id: 'funnel',
    title: texts.titles.funnel,
    columns: (['stage', 'entered', 'converted', 'bar', 'coefficient', 'cumulative', 'target'] as const).map(
      (key) => makeColumn(key, texts),
    ),
    rows: levels.map(({ stage, entered, converted, coefficient, cumulative, target, verdict }): Cell[] => [
      { type: 'text', value: nameStage(answer.funnel, stage, audience) },
      entered === null ? { type: 'text', value: '' } : { type: 'count', value: entered },
      { type: 'count', value: converted },
      { type: 'bar', value: Math.min(1, cumulative ?? 0) },
      // the list has no step before it: blank, not "absent"
      stage === 0 ? { type: 'text', value: '' } : { type: 'fraction', value: coefficient, verdict },
      { type: 'fraction', value: cumulative },
      stage === 0 || target === null ? { type: 'text', value: '' } : { type: 'fraction', value: target },
    ]),
  };
}

/** Managers down, steps across; then the team and its targets. */
function buildMatrix(answer: FunnelAnswer, texts: Texts, audience: Audience): TableSection {
  const { gaps, funnel, meta } = answer;
  const steps = funnel.stages.slice(1);
  const byRow = groupRows(shownRows(answer), steps.length);
  const rateRow = (row: readonly GapRow[]): Cell[] => [
    { type: 'text', value: row[0] ? nameRow(row[0], texts, audience) : '', strong: row[0]?.team === true },
    ...row.map(
      ({ coefficient, converted, entered, verdict }): Cell => ({
        type: 'rate',
        coefficient,
        converted,
        entered,
        verdict,
      }),
    ),
  ];
  const targets: Cell[] = [
    { type: 'text', value: audience === 'people' ? texts.targetRow : 'target' },
    ...gaps.team.map(
      ({ target }): Cell =>
        target === null ? { type: 'text', value: '' } : { type: 'fraction', value: target },
    ),
  ];
  const immature = gaps.team.reduce((sum, { immature: young }) => sum + young, 0);
  const judged = gaps.rows.some(({ verdict }) => verdict !== null);
  return {
    kind: 'table',
    id: 'matrix',
    title: texts.titles.matrix(texts.dimension(meta.by)),
    columns: [
      makeColumn(
        'manager',
        texts,
        meta.by === 'manager' ? texts.columns.manager : texts.dimensionName(meta.by),
      ),
      ...steps.map(({ id, name }) => ({ key: id, title: name, align: 'right' as const })),
    ],
    rows: [...byRow.map(rateRow), rateRow(gaps.team), targets],
    rules: [byRow.length],
    notes: [
      ...(judged ? [texts.notes.legend(VERDICT_MARKS)] : []),
      ...(immature > 0 ? [texts.notes.immature(immature)] : []),
    ],
  };
}

/** Rows of a gap report, manager by manager; contacts of nobody come last for people's eyes. */
function groupRows(rows: readonly GapRow[], width: number): GapRow[][] {
  const groups: GapRow[][] = [];
  for (let start = 0; start < rows.length; start += width) groups.push(rows.slice(start, start + width));
  return [
    ...groups.filter(([first]) => first?.row !== null),
    ...groups.filter(([first]) => first?.row === null),
  ];
}
