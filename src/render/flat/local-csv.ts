import { TEAM, UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { Language } from '../../domain/text/language.ts';
import { cleanText } from '../../report/clean-text.ts';
import type { Cell, Column, TableSection } from '../../report/model.ts';
import type { Texts } from '../../report/words/texts.ts';
import { guardFormula } from './formula-guard.ts';

/** What a spreadsheet in the reader's language is told by. */
export type LocalWords = Pick<Texts, 'language' | 'verdicts' | 'foci'>;

/** How spreadsheets of a language keep fields apart, and mark decimals. */
export const LOCAL_MARKS: Readonly<
  Record<Language, { readonly delimiter: string; readonly decimal: string }>
> = {
  en: { delimiter: ',', decimal: '.' },
  ru: { delimiter: ';', decimal: ',' },
};

/** What follows in the heading of a column of ids that stands beside their names. */
const IDS = ' (ID)';
/** Below this a probability is told as a power of ten. */
const SMALL = 0.0001;
const ARROWS = { up: '↑', down: '↓' } as const;

/**
 * A table as fields for a spreadsheet in the reader's language, the first record its headings: names where programs get
 * ids, and these in a column beside them where they are others; percents, decimals and verdicts as the language writes
 * them. Absent is an empty field.
 */
export function* listLocalRecords(table: TableSection, words: LocalWords): Generator<string[]> {
  const named = table.columns.map((_, at) => table.rows.some((row) => isCalled(row[at])));
  const write = createWriter(words);
  yield spread(table.columns, named, (column: Column, id) =>
    guardFormula(column.title, cleanText(column.title) + (id ? IDS : '')),
  );
  for (const row of table.rows) {
    yield spread(row, named, (cell: Cell, id) =>
      id ? writeText(cell.type === 'name' ? cell.id : null) : write(cell),
    );
  }
}

/** A field each, and where names stand beside ids one more. */
function spread<T>(list: readonly T[], named: readonly boolean[], write: (item: T, id: boolean) => string) {
  return list.flatMap((item, at) =>
    named[at] ? [write(item, false), write(item, true)] : [write(item, false)],
  );
}

/** Whether something goes by another name than its id; the team and nobody are known by their names alone. */
function isCalled(cell: Cell | undefined): boolean {
  return (
    cell?.type === 'name' &&
    cell.id !== null &&
    cell.id !== cell.text &&
    ![TEAM, UNASSIGNED].includes(cell.id)
  );
}

function createWriter({ language, verdicts, foci }: LocalWords): (cell: Cell) => string {
  const { decimal } = LOCAL_MARKS[language];
  const number = (value: number | null, digits: number, suffix = '', factor = 1): string => {
    if (value === null || !Number.isFinite(value)) return '';
    const text = (value * factor).toFixed(digits).replace(/\.0+$/, '');
    return (/^-[0.]*$/.test(text) ? '0' : text).replace('.', decimal) + suffix;
  };
  return (cell) => {
    switch (cell.type) {
      case 'text':
        return writeText(cell.value);
      case 'name':
        return writeText(cell.text);
      case 'count':
        return number(cell.value, 0);
      case 'fraction':
      case 'bar':
        return number(cell.value, 2, '%', 100);
      case 'rate':
        return number(cell.coefficient, 2, '%', 100);
      case 'points':
        return number(cell.value, 2, '', 100);
      case 'amount':
      case 'money':
        return number(cell.value, 2);
      case 'probability':
        return cell.value !== null && cell.value > 0 && cell.value < SMALL
          ? cell.value.toExponential(1).toUpperCase().replace('.', decimal)
          : number(cell.value, 4);
      case 'verdict':
        return cell.value === null ? '' : verdicts[cell.value];
      case 'focus':
        return cell.value === null ? '' : foci[cell.value];
      case 'signal':
        return cell.value === null ? '' : ARROWS[cell.value];
      case 'spark':
        return '';
    }
  };
}

function writeText(text: string | null): string {
  return text === null ? '' : guardFormula(text, cleanText(text));
}
