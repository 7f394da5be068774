import type { Told } from './count.ts';
import { labelStep } from './deal-states.ts';
import { type Deal, drawFunnel, findLast, type TrueFunnel } from './funnel.ts';
import { type Column, drawDecoys, nameColumn, type Row, type Style, writeFile } from './table.ts';
import type { Role } from './vocabulary.ts';

/** What `init` may take for a logical column; null: none. Columns that are not named here may be anything. */
export type Allowed = Readonly<Partial<Record<string, readonly (string | null)[]>>>;

/** Files and what they tell. */
export interface Export {
  readonly files: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  /** Names of the stages that the files show, in order; null: one that has no name in the files. */
  readonly stages: readonly (string | null)[];
  /** Stages, by their place, whose name is a header. */
  readonly stageHeaders?: ReadonlyMap<string, number>;
  readonly lost: string;
  readonly told: readonly Told[];
  readonly allowed: Allowed;
}

/** Headers and cells of a few roles. */
export function makeColumns(
  style: Style,
  cells: readonly (readonly [Role, Column['cell']])[],
  taken: readonly Column[] = [],
) {
  const columns: Column[] = [];
  for (const [role, cell] of cells) {
    columns.push({ role, cell, header: nameColumn(style, role, [...taken, ...columns]) });
  }
  return columns;
}

export function headersOf(columns: readonly Column[], ...roles: Role[]): string[] {
  return roles.flatMap((role) =>
    columns.filter((each) => each.role === role).map(({ header }) => header.trim()),
  );
}

/** Several lines a deal: by deal, by time, or the newest first. */
export function arrangeRows(style: Style, rows: readonly Row[]): Row[] {
  const way = style.luck.whole(0, 2);
  if (way === 0) return [...rows];
  return [...rows].sort((a, b) => (a.step!.at - b.step!.at) * (way === 1 ? 1 : -1));
}

export function tellSteps(deal: Deal, created?: number): Told {
  const entries = deal.steps.flatMap(({ stage, at, by }) => (stage === 'lost' ? [] : [{ stage, at, by }]));
  return { owner: deal.owner, created, entries, lost: findLast(deal).stage === 'lost' };
}

/** Stages that anybody is in, so that the file can speak of them. */
export function present(funnel: TrueFunnel, told: readonly Told[]): (string | null)[] {
  const seen = new Set(told.flatMap(({ entries }) => entries.map(({ stage }) => stage)));
  return funnel.stages.map((stage, place) => (seen.has(place) ? stage : '')).filter((stage) => stage !== '');
}

/** The same contacts, stages numbered by their place among those that are there. */
export function renumber(funnel: TrueFunnel, told: readonly Told[]): Told[] {
  const names = present(funnel, told);
  return told.map((contact) => ({
    ...contact,
    entries: contact.entries.map((entry) => ({
      ...entry,
      stage: names.indexOf(funnel.stages[entry.stage]!),
    })),
  }));
}

const OTHERS: readonly Role[] = [
  ...(['company', 'companyId', 'contact', 'contactId', 'amount', 'currency', 'planned', 'number'] as const),
  ...(['notes', 'source', 'tags', 'probability', 'phone', 'email'] as const),
];

/** A line for every step. */
export function drawHistory(style: Style): Export {
  const { luck, words, dates, id } = style;
  const funnel = drawFunnel(luck, words, luck.chance(0.4));
  const who = luck.pick(['owner', 'actor'] as const);
  const columns = makeColumns(style, [
    ['id', ({ deal }) => id(deal.place)],
    ['stage', ({ step }) => labelStep(funnel, step!.stage)],
    ['at', ({ step }) => dates.write(step!.at)],
    [who, ({ step }) => step!.by],
  ]);
  const [key = ''] = headersOf(columns, 'id');
  if (style.decoys && luck.chance(0.3) && key.length > 2) columns.push(...makeEventId(style, columns));
  if (style.decoys && luck.chance(0.3))
    columns.push(...makeColumns(style, [['previous', ({ before }) => before ?? '']], columns));
  columns.push(...drawDecoys(style, OTHERS, columns));
  const rows = funnel.deals.flatMap((deal) => listChanges(funnel, deal));
  const told = funnel.deals.map((deal) => tellSteps(deal));
  return {
    files: { 'history.csv': writeFile(style, columns, arrangeRows(style, rows)) },
    argv: ['history.csv'],
    stages: present(funnel, told),
    lost: funnel.lost,
    told: renumber(funnel, told),
    allowed: {
      contact_id: headersOf(columns, 'id', 'number'),
      stage: headersOf(columns, 'stage'),
      at: headersOf(columns, 'at'),
      manager: headersOf(columns, who),
    },
  };
}

/** A number of the line itself. */
export function makeEventId(style: Style, taken: readonly Column[]): Column[] {
  const numbers = new Map<Row, number>();
  const cell = (row: Row): string => {
    const number = numbers.get(row) ?? 70_000 + numbers.size * 3;
    numbers.set(row, number);
    return String(number);
  };
  return makeColumns(style, [['eventId', cell]], taken);
}

/** The steps of a deal, each with the label before it. */
export function listChanges(funnel: TrueFunnel, deal: Deal): Row[] {
  return deal.steps.map((step, index) => ({
    deal,
    step,
    before: index === 0 ? '' : labelStep(funnel, deal.steps[index - 1]!.stage),
  }));
}

/** Every change of every field; of some the stage. */
export function drawFieldLog(style: Style): Export {
  const { luck, words, dates, id } = style;
  const funnel = drawFunnel(luck, words, luck.chance(0.4));
  const field = luck.pick(words.stage);
  const rows = funnel.deals.flatMap((deal) =>
    listChanges(funnel, deal).flatMap((row) =>
      luck.chance(0.3) ? [row, { ...row, before: undefined }] : [row],
    ),
  );
  const columns = makeColumns(style, [
    ['id', ({ deal }) => id(deal.place)],
    ['field', ({ before }) => (before === undefined ? words.fieldAmount : field)],
    ['oldValue', ({ before }) => before ?? '100'],
    ['newValue', ({ before, step }) => (before === undefined ? '250' : labelStep(funnel, step!.stage))],
    ['at', ({ step }) => dates.write(step!.at)],
    ['actor', ({ step }) => step!.by],
  ]);
  const [key = ''] = headersOf(columns, 'id');
  if (style.decoys && luck.chance(0.3) && key.length > 2) columns.push(...makeEventId(style, columns));
  columns.push(...drawDecoys(style, ['contact', 'company', 'companyId'], columns));
  const told = funnel.deals.map((deal) => tellSteps(deal));
  return {
    files: { 'changes.csv': writeFile(style, columns, arrangeRows(style, rows)) },
    argv: ['changes.csv'],
    stages: present(funnel, told),
    lost: funnel.lost,
    told: renumber(funnel, told),
    allowed: {
      contact_id: headersOf(columns, 'id'),
      stage: headersOf(columns, 'newValue'),
      at: headersOf(columns, 'at'),
      manager: headersOf(columns, 'actor'),
    },
  };
}
