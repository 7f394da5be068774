import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A record of a file of the demo company: its first line, its text, and its cells by header, tidied. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Rejected {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly text: string;
}

export interface ReadFile {
  readonly read: number;
  readonly rows: readonly Row[];
  readonly rejected: readonly Rejected[];
  /** Rows with more cells than the header has, all of them empty. */
  readonly surplus: number;
}

const FOLDER = join(import.meta.dirname, '../../../fixtures/demo');

/**
 * A file of the demo company in the plainest way that does for it: a record begins with a number or an empty id.
 *
 * @param refuse why a row of good form cannot be used; null where it can
 */
export function readDemoFile(file: string, refuse: (cells: Row['cells']) => string | null): ReadFile {
  const text = readFileSync(join(FOLDER, file), 'utf8').trimEnd();
  const [header, ...records] = text.split(/\n(?=\d|;)/);
  const names = split(header!)!;
  let line = 1 + header!.split('\n').length;
  const rows: Row[] = [];
  const rejected: Rejected[] = [];
  let surplus = 0;
  for (const record of records) {
    const fields = split(record);
    const cells = Object.fromEntries(names.map((name, index) => [name, tidy(fields?.[index])]));
    const more = fields?.slice(names.length) ?? [];
    const whole = fields && fields.length >= names.length && more.every((cell) => cell === '');
    const formless = whole ? null : 'record-fields';
    const code = fields === null ? 'record-quote' : (formless ?? refuse(cells));
    if (code === null) {
      rows.push({ line, cells });
      if (more.length > 0) surplus += 1;
    } else rejected.push({ file, line, code, text: record });
    line += record.split('\n').length;
  }
  return { read: records.length, rows, rejected, surplus };
}

const tidy = (text = ''): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** Null where a quote is left open. */
function split(record: string): string[] | null {
  try {
    return (parse(record, { delimiter: ';' }) as string[][])[0] ?? [];
  } catch {
    return null;
  }
}

/** Minutes of local time; null for days that there are not. `05.11.2026 18:07`, or a day alone. */
export function readMinutes(text: string): number | null {
  const [, day, month, year, clock = '00:00'] = /^(\d\d)\.(\d\d)\.(\d{4})(?: (\d\d:\d\d))?$/.exec(text) ?? [];
  if (day === undefined) return null;
  const iso = `${year}-${month}-${day}T${clock}`;
  const time = Date.parse(`${iso}Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? time / 60_000 : null;
}

/** Why a row with an id and a time cannot be used. */
export function refuseUndated({ ID, Дата }: Row['cells']): string | null {
  if (!ID) return 'id-missing';
  if (!Дата) return 'time-missing';
  return readMinutes(Дата) === null ? 'time-unreadable' : null;
}

export const openContacts = (): ReadFile =>
  readDemoFile('contacts.csv', ({ ID }) => (ID ? null : 'id-missing'));

const LABELS = ['база', 'знакомство', 'презентация', 'договор', 'оплата', 'отказ', 'автозвонок'];

export const openTransitions = (): ReadFile =>
  readDemoFile('transitions.csv', (cells) => {
    if (!cells.ID) return 'id-missing';
    return LABELS.includes(cells.Этап!.toLowerCase()) ? refuseUndated(cells) : 'stage-unknown';
  });

export const openActivities = (): ReadFile => readDemoFile('activities.csv', refuseUndated);

export const openPurchases = (): ReadFile =>
  readDemoFile('purchases.csv', (cells) => {
    if (!cells.ID || refuseUndated(cells) !== null) return refuseUndated(cells);
    return /^\d+$/.test(cells.Сумма!) ? null : 'amount-unreadable';
  });
