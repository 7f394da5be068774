import { stringify } from 'csv-stringify/sync';
import type { Deal, Step } from './funnel.ts';
import { LAST_DAY } from './funnel.ts';
import type { Luck } from './luck.ts';
import { ENGLISH, type Role, type Words } from './vocabulary.ts';
import { type DateStyle, drawDateStyle, drawHeaderStyle, type HeaderStyle } from './writing.ts';

/** What holds for all columns of one export. */
export interface Style {
  readonly luck: Luck;
  readonly words: Words;
  readonly header: HeaderStyle;
  readonly dates: DateStyle;
  readonly deal: string;
  /** Some headers are English. */
  readonly mixed: boolean;
  readonly decoys: boolean;
  readonly id: (place: number) => string;
  /** Only the first word of each list. */
  readonly usual: boolean;
  /** Lines above the header, and a sum below the rows. */
  readonly titled: boolean;
}

export function drawStyle(luck: Luck, words: Words): Style {
  const kind = luck.pick(['number', 'number', 'uuid', 'prefixed', 'long'] as const);
  const start = luck.whole(1, 90_000);
  const ids: Readonly<Record<typeof kind, (place: number) => string>> = {
    number: (place) => String(start + place),
    uuid: (place) => `${hex(start * 7919 + place, 8)}-1b2c-4d3e-8f4a-${hex(place * 65_537 + 12_345, 12)}`,
    prefixed: (place) => `OPP-${String(place + 1).padStart(5, '0')}`,
    long: (place) => String(18_446_000_000 + start * 31 + place * 17),
  };
  return {
    luck,
    words,
    header: drawHeaderStyle(luck, words),
    dates: drawDateStyle(luck, words),
    deal: luck.pick(words.deal),
    mixed: luck.chance(0.15),
    decoys: true,
    id: ids[kind],
    usual: false,
    titled: false,
  };
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0').slice(-length);
}

/** One line of a file: a deal, and the step that the line is of. */
export interface Row {
  readonly deal: Deal;
  readonly step?: Step | undefined;
  /** What stood before, of a log of changes. */
  readonly before?: string | undefined;
}

export interface Column {
  readonly role: Role | 'reached';
  readonly header: string;
  readonly cell: (row: Row) => string;
}

/** A header of the role that the others do not have yet. */
export function nameColumn(style: Style, role: Role, taken: readonly Column[]): string {
  const { luck, words, mixed, header, deal } = style;
  const used = new Set(taken.map((column) => column.header.trim().toLowerCase()));
  for (;;) {
    const language = mixed && luck.chance(0.4) ? ENGLISH : words;
    const word = style.usual ? language[role][0]! : luck.pick(language[role]);
    const name = header(word, deal);
    if (!used.has(name.trim().toLowerCase())) return name;
    if (style.usual || language[role].every((each) => used.has(header(each, deal).trim().toLowerCase()))) {
      return header(`${word} 2`, deal);
    }
  }
}

/** Columns of what every CRM exports besides: people who own nothing, dates that have not come, numbers that are no id. */
export function drawDecoys(style: Style, roles: readonly Role[], taken: readonly Column[]): Column[] {
  if (!style.decoys) return [];
  const columns: Column[] = [];
  for (const role of roles) {
    if (!style.luck.chance(0.45)) continue;
    const seed = style.luck.whole(1, 1e6);
    const header = nameColumn(style, role, [...taken, ...columns]);
    columns.push({ role, header, cell: (row) => decoyCell(style, role, row, seed) });
  }
  return columns;
}

const WORDS_OF_NOTES = [
  'call back',
  'sent "the" offer',
  'first line\nsecond line',
  'asks; price, terms',
  'ok',
];

export function decoyCell({ words, dates, id }: Style, role: Role, { deal }: Row, seed: number): string {
  const dice = (deal.place * 7919 + seed) % 9973;
  const last = deal.steps.at(-1)!.at;
  const client = dice % 23;
  const cells: Partial<Record<Role, () => string>> = {
    planned: () => dates.write(LAST_DAY + 20 + (dice % 200)),
    nextActivity: () => (dice % 3 === 0 ? '' : dates.write(LAST_DAY + 15 + (dice % 30))),
    editor: () => (dice % 3 === 0 ? words.people[dice % words.people.length]! : 'Admin'),
    creator: () => (dice % 4 === 0 ? words.people[(dice + 1) % words.people.length]! : 'Web form'),
    company: () => `Alder ${client} Ltd`,
    companyId: () => String(700 + client),
    contact: () => `Kim ${String.fromCharCode(65 + (dice % 19))}. Elm`,
    contactId: () => String(50_000 + (dice % 41)),
    number: () => `N${id(deal.place).replace(/\D/g, '').slice(-6)}-${deal.place}`,
    probability: () => String((dice % 10) * 10),
    phone: () => `+1 202 555 ${String(1000 + (dice % 9000))}`,
    email: () => `k${client}@example.com`,
    notes: () => WORDS_OF_NOTES[dice % WORDS_OF_NOTES.length]!,
    amount: () => `${(dice % 90) * 100 + 50}.00`,
    currency: () => 'EUR',
    tags: () => ['vip', '', 'a, b'][dice % 3]!,
    birthday: () => dates.write(-365 * (25 + (dice % 30)) - (dice % 300)),
    source: () => ['Web', 'Email', 'Partner'][dice % 3]!,
    modified: () => dates.write(last + (dice % 3)),
  };
  return cells[role]!();
}

/** The file, columns in any order. */
export function writeFile(style: Style, columns: readonly Column[], rows: readonly Row[]): string {
  const { luck } = style;
  const shown = style.usual ? columns : luck.shuffle(columns);
  const lines = [
    ...drawTitles(style, shown),
    shown.map(({ header }) => header),
    ...rows.map((row) => shown.map(({ cell }) => cell(row))),
    ...(style.titled && luck.chance(0.5) ? [pad([`Total: ${rows.length}`], shown.length)] : []),
  ];
  const text = stringify(lines, {
    delimiter: luck.pick([',', ',', ';', '\t']),
    record_delimiter: luck.pick(['\n', '\r\n']),
    quoted: luck.chance(0.2),
    quoted_match: /[\r\n]/,
  });
  return luck.chance(0.3) ? `\ufeff${text}` : text;
}

const pad = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, place) => cells[place] ?? '');

/** What a person or monday.com puts above a table, as wide as the table or not. */
function drawTitles({ luck, titled, deal }: Style, { length }: readonly Column[]): string[][] {
  if (!titled) return [];
  const above = luck.pick([
    [[`Extract of ${deal}`]],
    [[`${deal} board`], [deal]],
    [['Report'], ['From', '2026-01-01'], ['']],
  ]);
  return luck.chance(0.6) ? above.map((cells) => pad(cells, length)) : above;
}
