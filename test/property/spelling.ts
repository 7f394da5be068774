/**
 * The ways in which people and CRMs spell the same thing. Style 0 is the plain one; the meaning is always the clean text.
 */

/** What stands in a cell, and what it means; nothing where it is blank or cannot be read. */
export interface Written<T> {
  readonly text: string;
  readonly meaning?: T;
}

export const NAMES = [
  'Иванов',
  'Сидоров',
  'Ёлкин Й.',
  'Anna',
  'anna',
  // in UTF-16 units the astral letter comes first, in code points the full-width one
  'Ａnna',
  '𝐀nna',
  'O"Brien, Jr',
  '007',
  '=1+1',
] as const;

/** Spelling in the files -> manager's name, for the config. */
export const ALIASES: Readonly<Record<string, string>> = { 'Ivanov I.': 'Иванов' };

/** Manager's name → team; the others have none. */
export const TEAMS: Readonly<Record<string, string>> = {
  Иванов: 'Юг',
  Сидоров: '𝐀',
  'Ёлкин Й.': 'Юг',
  Anna: 'Ａ',
  'O"Brien, Jr': '𝐀',
  '007': 'Anna',
};

export const SEGMENTS = ['Опт', 'Розница', 'Маркет плейс', 'Ａ', '𝐀'] as const;

const ODD_IDS = ['7', '007', 'c1', 'C1', 'Клиент Й 5', '𐐀9', '1e3', '1000'];

export function nameContact(index: number): string {
  return ODD_IDS[index] ?? `k${index}`;
}

/** White space and normal forms that mean nothing. */
export function writeText(text: string, style: number): string {
  if (style === 1) return `  ${text} `;
  if (style === 2) return text.replaceAll(' ', '\u00a0');
  if (style === 3) return text.replaceAll(' ', ' \t\u2003');
  if (style === 4) return `\u00a0${text.normalize('NFD')}`;
  return text;
}

export function writeName(name: string, style: number): string {
  if (style === 5 && name === 'Иванов') return 'Ivanov  I.';
  return writeText(name, style);
}

/** A label in another case. */
export function writeLabel(label: string, style: number): string {
  const cased = [label, label.toUpperCase(), label.toLowerCase(), mixCase(label)][style % 4]!;
  return writeText(cased, Math.floor(style / 4));
}

function mixCase(text: string): string {
  return [...text].map((sign, index) => (index % 2 === 0 ? sign.toUpperCase() : sign.toLowerCase())).join('');
}

export function writeBlank(style: number): string {
  return ['', ' ', '\u00a0'][style % 3]!;
}

export const UNREADABLE_TIMES = [
  'завтра',
  '2026-02-30',
  '2026-13-01T10:00',
  '2026-03-02T25:00',
  '1',
  'epoch',
  'infinity',
];

/** One line of a CSV file. */
export function writeRecord(cells: readonly string[], delimiter: string): string {
  const quote = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells.map(quote).join(delimiter);
}
