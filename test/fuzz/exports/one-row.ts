import type { Told } from './count.ts';
import { presentCells, type States, tellBeside, tellPresent } from './deal-states.ts';
import { drawFunnel, type TrueFunnel } from './funnel.ts';
import { type Export, headersOf, makeColumns, present, renumber } from './one-file.ts';
import { type Column, drawDecoys, type Row, type Style, writeFile } from './table.ts';
import type { Role } from './vocabulary.ts';

/** What else stands in a line a deal. */
export const OTHERS: readonly Role[] = [
  ...([
    'planned',
    'nextActivity',
    'editor',
    'creator',
    'company',
    'companyId',
    'contact',
    'contactId',
  ] as const),
  ...(['number', 'probability', 'phone', 'email', 'notes', 'amount', 'currency', 'tags'] as const),
  ...(['birthday', 'source'] as const),
];

/** The deal's number, or only its name, which two deals may share. */
export function makeIdentity(style: Style): Column[] {
  const { luck, id } = style;
  const numbered = !style.decoys || luck.chance(0.8);
  const shared = luck.chance(0.3);
  const title = ({ deal }: Row): string => `Roof ${shared ? Math.floor(deal.place / 2) : deal.place} – Alder`;
  const columns = numbered ? makeColumns(style, [['id', ({ deal }) => id(deal.place)]]) : [];
  if (style.decoys && (!numbered || luck.chance(0.6)))
    columns.push(...makeColumns(style, [['title', title]], columns));
  return columns;
}

/** The id, or anything else that no two rows share; without all of these, none. */
export function allowIds(columns: readonly Column[], rows: readonly Row[]): (string | null)[] {
  const distinct = columns.filter(
    ({ role, cell }) =>
      ['id', 'number', 'title'].includes(role) && new Set(rows.map(cell)).size === rows.length,
  );
  const headers = distinct.map(({ header }) => header.trim());
  return columns.some(({ role }) => role === 'id') ? headers : [...headers, null];
}

type Cells = ReturnType<typeof presentCells>;

function makeTimes(style: Style, cells: Cells): Column[] {
  const { luck } = style;
  const roles: Role[] = style.usual ? ['created', 'changed'] : [];
  if (!style.usual && luck.chance(0.9)) roles.push('created');
  if (!style.usual && luck.chance(0.5)) roles.push('changed');
  if (roles.length === 0 || (!style.usual && luck.chance(0.8))) roles.push('modified');
  return makeColumns(
    style,
    roles.map((role) => [role, cells[role]!] as const),
  );
}

/** The columns of times by what is best for a stage's date. */
export function allowTimes(columns: readonly Column[]): Export['allowed'] {
  const best = (['changed', 'modified', 'created'] as const)
    .map((role) => headersOf(columns, role))
    .find((headers) => headers.length > 0);
  return { at: best ?? [null], created_at: [...headersOf(columns, 'created'), null] };
}

/** A line a deal with its present stage. */
export function drawSnapshot(style: Style): Export {
  const funnel = drawFunnel(style.luck, style.words, false);
  const cells = presentCells(style, funnel, { plans: false });
  const columns = drawColumns(style, cells, ['stage', 'owner']);
  return tellFile(style, funnel, columns, tellPresent(funnel, hasCreation(columns)));
}

/** The stage how far it came, beside whether it is open, won or lost. */
export function drawStatus(style: Style): Export {
  const { luck, words } = style;
  const funnel = drawFunnel(luck, words, false);
  const states = style.usual ? words.states[0]! : luck.pick(words.states);
  const cells = presentCells(style, funnel, { states, plans: luck.chance(0.3) });
  const columns = drawColumns(style, cells, ['stage', 'status', 'owner', 'closed']);
  return tellStates(
    tellFile(style, funnel, columns, tellBeside(funnel, hasCreation(columns))),
    funnel,
    states,
  );
}

export function hasCreation(columns: readonly Column[]): boolean {
  return columns.some(({ role }) => role === 'created');
}

/** The won stage has the name that the tool gives it; the loss is a state. */
export function tellStates(file: Export, funnel: TrueFunnel, states: States): Export {
  const won = funnel.stages.at(-1);
  return { ...file, stages: file.stages.map((name) => (name === won ? null : name)), lost: states[2] };
}

function drawColumns(style: Style, cells: Cells, always: readonly Role[]): Column[] {
  const roles = style.decoys && style.luck.chance(0.2) ? [...always, 'previous' as const] : always;
  const columns = makeIdentity(style);
  columns.push(...makeTimes(style, cells));
  columns.push(
    ...makeColumns(
      style,
      roles.map((role) => [role, cells[role]!] as const),
      columns,
    ),
  );
  return [...columns, ...drawDecoys(style, OTHERS, columns)];
}

/** The file, and what is right about it. */
export function tellFile(
  style: Style,
  funnel: TrueFunnel,
  columns: readonly Column[],
  told: readonly Told[],
): Export {
  const rows = funnel.deals.map((deal) => ({ deal }));
  return {
    files: { 'deals.csv': writeFile(style, columns, rows) },
    argv: ['deals.csv'],
    stages: present(funnel, told),
    lost: funnel.lost,
    told: renumber(funnel, told),
    allowed: {
      contact_id: allowIds(columns, rows),
      manager: headersOf(columns, 'owner'),
      stage: headersOf(columns, 'stage'),
      ...allowTimes(columns),
    },
  };
}
