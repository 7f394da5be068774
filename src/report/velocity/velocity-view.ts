import { splitRows } from '../../domain/coaching/gaps.ts';
import type { LateStep } from '../../domain/velocity/late.ts';
import { FEWEST_CONVERSIONS } from '../../domain/velocity/pace.ts';
import { toDays } from '../../domain/velocity/step-times.ts';
import type { Uneven } from '../../domain/velocity/uneven.ts';
import type { Pace, Velocity, VelocityStep } from '../../domain/velocity/velocity.ts';
import { buildTable, listRecords, makeColumn } from '../column.ts';
import { type FunnelAnswer, isEmpty, isShown, keepShown, putNobodyLast } from '../funnel/funnel-answer.ts';
import { GAPS } from '../funnel/funnel-tables.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Cell, Line, ProseSection, Report, TableSection } from '../model.ts';
import { headRows, nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { PEOPLE_VELOCITY, VELOCITY, type VelocityFacts } from './velocity-tables.ts';

/** How long steps take, and what is odd about it. */
export interface VelocityAnswer extends Velocity {
  /** Steps below their floor that may be late, not lost. */
  readonly late: readonly LateStep[];
  /** Steps at which rows that are no managers take very different times. */
  readonly uneven: readonly Uneven[];
}

/** Beside a median, readable without colour: it takes longer, or shorter. */
const PACE_MARKS: Readonly<Record<Pace, string>> = { slower: '▲', faster: '▼' };

/** `voronka velocity`: how long each step takes the team and each row, and who stands out. */
export function buildVelocityReport(
  velocity: VelocityAnswer,
  answer: FunnelAnswer,
  words: Texts,
): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const rows = keepShown(velocity.rows, answer);
  const nameFacts = (own: VelocityStep): VelocityFacts => {
    return { who: nameRow(own, texts), stage: nameStage(answer.funnel, own.step), own };
  };
  const facts = [...rows, ...velocity.team].map(nameFacts);
  const team = velocity.team.map(nameFacts);
  const { columns, notes } = texts.velocity;
  const flat = buildTable(VELOCITY, headRows(columns, texts), facts, {
    id: 'velocity',
    title: null,
    for: 'programs',
  });
  const known = velocity.team.some(({ median }) => median !== null);
  const untimed = answer.meta.losses === 'dated' ? notes.unknown : notes.present;
  const pages = known
    ? [buildTeam(team, texts), ...buildMatrix(rows, velocity.team, answer, texts)]
    : [buildNothing(isEmpty(answer) ? notes.noRows : untimed)];
  return {
    meta: answer.meta,
    sections: [
      buildHead(answer, texts),
      flat,
      ...pages,
      ...(known ? [buildRemarks(velocity, rows, answer, texts)] : []),
      buildFoot(answer, texts),
    ],
    data: {
      rows: listRecords(VELOCITY, facts),
      paces: facts.flatMap(({ who, stage, own }) =>
        own.pace === null ? [] : { manager: who.id, stage: stage.id, pace: own.pace },
      ),
    },
  };
}

function buildNothing(text: string): ProseSection {
  return { kind: 'prose', id: 'nothing', title: null, lines: [{ text }], for: 'people' };
}

/** The team's steps, with a bar each. */
function buildTeam(team: readonly VelocityFacts[], { velocity, funnel }: Texts): TableSection {
  const longest = Math.max(1, ...team.map(({ own }) => own.p95 ?? 0));
  const rows = team.map((each) => ({ ...each, longest }));
  const words = { ...velocity.columns, stage: funnel.columns.stage };
  return buildTable(PEOPLE_VELOCITY, words, rows, {
    id: 'team',
    title: velocity.titles.team,
    for: 'people',
  });
}

/** Rows down, steps across: the median of each, with how many conversions it is of. */
function buildMatrix(
  rows: readonly VelocityStep[],
  team: readonly VelocityStep[],
  answer: FunnelAnswer,
  texts: Texts,
): TableSection[] {
  const { funnel, meta } = answer;
  const { titles, notes } = texts.velocity;
  const ordered = putNobodyLast(splitRows(rows, team.length), ([first]) => first?.row);
  const lines = [...ordered, team];
  const steps = funnel.stages.slice(1);
  const cells = lines.map((row): Cell[] => [
    { type: 'name', ...nameRow(row[0]!, texts), strong: row[0]?.team ?? false },
    ...row.map(fillMedian),
  ]);
  const absent = lines.flat().some(({ median }) => median === null);
  return [
    {
      kind: 'table',
      id: 'matrix',
      title: titles.matrix(texts.funnel.dimension(meta.by)),
      for: 'people',
      columns: [
        makeColumn('manager', GAPS.manager, texts.funnel.columns.manager),
        ...steps.map(({ id, name }) => ({ key: id, title: name, align: 'right' as const })),
      ],
      rows: cells,
      rules: [ordered.length],
      notes: [
        notes.cells,
        ...(lines.flat().some(({ pace }) => pace !== null) ? [notes.marks(PACE_MARKS)] : []),
        ...(absent ? [notes.fewest] : []),
      ],
    },
  ];
}

function fillMedian({ median, conversions, pace }: VelocityStep): Cell {
  if (median === null) return { type: 'amount', value: null };
  const mark = pace === null ? {} : { mark: PACE_MARKS[pace] };
  return { type: 'amount', value: toDays(median), of: conversions, ...mark };
}

/** Who stands out, in sentences. */
function buildRemarks(
  { team, compared, late, uneven }: VelocityAnswer,
  rows: readonly VelocityStep[],
  answer: FunnelAnswer,
  texts: Texts,
): ProseSection {
  const { velocity } = texts;
  const stageOf = (step: number): string => texts.funnel.quoted(nameStage(answer.funnel, step).text);
  const paces = rows.flatMap((row): Line[] => {
    const usual = team[row.step - 1]?.median ?? null;
    if (row.pace === null || row.median === null || usual === null) return [];
    const { pace, conversions, median, step } = row;
    const days = { median: toDays(median), team: toDays(usual) };
    const facts = { name: nameRow(row, texts).text, stage: stageOf(step), pace, conversions, ...days };
    return [{ text: velocity.pace(facts) }];
  });
  const lates = late
    .filter(({ gap }) => isShown(answer, gap.row))
    .map(({ gap, own, others }): Line => {
      const facts = { name: nameRow(gap, texts).text, stage: stageOf(gap.step), own, others };
      return { text: velocity.late(facts) };
    });
  const differing = uneven.map(({ step, fast, slow, fastest, slowest }): Line => {
    const days = { fastest: toDays(fastest), slowest: toDays(slowest) };
    return { text: velocity.uneven({ stage: stageOf(step), fast, slow, ...days }) };
  });
  const none = compared > 0 ? velocity.even : velocity.incomparable(FEWEST_CONVERSIONS);
  const lines = [...(paces.length > 0 ? paces : [{ text: none }]), ...lates, ...differing];
  return { kind: 'prose', id: 'pace', title: velocity.titles.pace, lines, for: 'people' };
}
