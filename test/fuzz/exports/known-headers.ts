import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNASSIGNED } from '../../../src/domain/evidence/funnel.ts';
import type { Told } from './count.ts';
import { labelStep, presentCells, type States, tellBeside, tellPresent } from './deal-states.ts';
import type { Drawn, Shape } from './draw-export.ts';
import { drawFunnel, type TrueFunnel } from './funnel.ts';
import { Luck } from './luck.ts';
import { headersOf, listChanges, present, renumber, tellSteps } from './one-file.ts';
import { hasCreation, tellFile, tellStates } from './one-row.ts';
import { type Column, decoyCell, drawStyle, type Row, type Style, writeFile } from './table.ts';
import { type Role, VOCABULARY } from './vocabulary.ts';

const FILE = join(import.meta.dirname, '../../../fixtures/headers/headers.json');

/** See the README of the fixtures. */
interface KnownHeader {
  readonly source: string;
  readonly language: string;
  readonly shape: Shape;
  readonly states?: States;
  readonly field?: string;
  readonly at?: readonly string[];
  readonly columns: readonly (readonly [header: string, role: string])[];
}

/** What no funnel needs, and stands in exports all the same. */
const FURTHER: Readonly<Record<string, (row: Row) => string>> = {
  flag: () => 'false',
  type: () => 'New Business',
  pipeline: () => 'Sales',
  team: () => 'North',
  place: () => 'Riga',
  count: ({ deal }) => String(deal.place % 4),
  reason: ({ deal }) => (deal.steps.at(-1)!.stage === 'lost' ? 'Price' : ''),
  ownerId: ({ deal }) => String(400 + deal.owner.length * 7 + (deal.owner.codePointAt(0)! % 50)),
};

/** All header lines, each with a year of deals below it. */
export function drawKnownHeaders(): (Drawn & { readonly source: string })[] {
  const all: readonly KnownHeader[] = JSON.parse(readFileSync(FILE, 'utf8'));
  return all.map((known, index) => ({ source: known.source, ...drawKnown(known, 900_000 + index) }));
}

function drawKnown(known: KnownHeader, seed: number): Drawn {
  const luck = new Luck(seed);
  const words = VOCABULARY.find(({ language }) => language === known.language)!;
  const style: Style = { ...drawStyle(luck, words), usual: true };
  const funnel = drawFunnel(luck, words, false);
  const several = known.shape === 'history' || known.shape === 'field log';
  const cells = several ? changeCells(style, funnel, known) : stateCells(style, funnel, known);
  const columns = known.columns.map(([header, role], place): Column => {
    const cell = cells[role as Role] ?? FURTHER[role];
    return {
      role: role as Role,
      header,
      cell: cell ?? ((row) => decoyCell(style, role as Role, row, place)),
    };
  });
  const whole = several
    ? tellChanges(style, funnel, columns, known)
    : tellRows(style, funnel, columns, known);
  return { seed, shape: known.shape, language: known.language, ...whole };
}

type Cells = Partial<Record<Role, Column['cell']>>;

const identity = ({ id }: Style): Cells => ({
  id: ({ deal }) => id(deal.place),
  title: ({ deal }) => `Roof ${deal.place} – Alder`,
});

function stateCells(style: Style, funnel: TrueFunnel, { states }: KnownHeader): Cells {
  return { ...identity(style), ...presentCells(style, funnel, { states, plans: false }) };
}

function changeCells(style: Style, funnel: TrueFunnel, { shape, field }: KnownHeader): Cells {
  const isStage = ({ before }: Row): boolean => shape === 'history' || before !== undefined;
  const lines = new Map<Row, number>();
  return {
    ...identity(style),
    eventId: (row) => String(70_000 + (lines.get(row) ?? lines.set(row, lines.size).size)),
    stage: ({ step }) => labelStep(funnel, step!.stage),
    previous: ({ before }) => before ?? '',
    at: ({ step }) => style.dates.write(step!.at),
    actor: ({ step }) => step!.by,
    owner: ({ step }) => step!.by,
    field: (row) => (isStage(row) ? (field ?? style.words.stage[0]!) : style.words.fieldAmount),
    oldValue: ({ before }) => before ?? '100',
    newValue: (row) => (isStage(row) ? labelStep(funnel, row.step!.stage) : '250'),
  };
}

function tellRows(style: Style, funnel: TrueFunnel, columns: readonly Column[], known: KnownHeader) {
  const tell = known.states ? tellBeside : tellPresent;
  const owners = headersOf(columns, 'owner');
  const told = tell(funnel, hasCreation(columns)).map((contact) =>
    owners.length > 0 ? contact : disown(contact),
  );
  const file = tellFile(style, funnel, columns, told);
  const whole = known.states ? tellStates(file, funnel, known.states) : file;
  const at = known.at ?? whole.allowed.at ?? [null];
  return { ...whole, allowed: { ...whole.allowed, manager: owners.length > 0 ? owners : [null], at } };
}

function tellChanges(style: Style, funnel: TrueFunnel, columns: readonly Column[], known: KnownHeader) {
  const isLog = known.shape === 'field log';
  const rows = funnel.deals.flatMap((deal) => {
    const changes = listChanges(funnel, deal);
    return isLog ? changes.flatMap((row) => [row, { ...row, before: undefined }]) : changes;
  });
  const who = headersOf(columns, 'actor', 'owner');
  const told = funnel.deals
    .map((deal) => tellSteps(deal))
    .map((contact) => (who.length > 0 ? contact : disown(contact)));
  return {
    files: { 'history.csv': writeFile(style, columns, rows) },
    argv: ['history.csv'],
    stages: present(funnel, told),
    lost: funnel.lost,
    told: renumber(funnel, told),
    allowed: {
      contact_id: headersOf(columns, 'id', 'title'),
      manager: who.length > 0 ? who : [null],
      stage: headersOf(columns, isLog ? 'newValue' : 'stage'),
      at: headersOf(columns, 'at'),
    },
  };
}

/** The same by nobody, where the file names no managers. */
function disown(contact: Told): Told {
  const by = UNASSIGNED;
  return { ...contact, owner: by, entries: contact.entries.map((entry) => ({ ...entry, by })) };
}
