import type { RowFilter } from '../crm/preset.ts';
import { hasWords, splitHeader } from '../headers/header-words.ts';
import { FIELD, NEW_VALUE, NO_STAGE, OLD_VALUE, STAGE, STATUS } from '../headers/stage-column-words.ts';
import { type ColumnFacts, restrictFacts } from './column-facts.ts';

/** A log of changes of all fields, a row each: those of the stage are a history. */
export interface FieldLog {
  /** The column of the new value, in the rows that are about the stage. */
  readonly stage: ColumnFacts;
  /** The rows that are about the stage. */
  readonly where: RowFilter;
}

/** Finds the column that names the field that changed, and the one of its new value. */
export function findFieldLog(columns: readonly ColumnFacts[]): FieldLog | undefined {
  const value = columns.find(
    ({ words, times, header }) =>
      times < 0.5 && hasWords(words, NEW_VALUE) && !hasWords(words, OLD_VALUE) && !isOfField(header),
  );
  if (!value) return undefined;
  for (const column of columns) {
    if (column === value || !isOfField(column.header)) continue;
    const values = findStageFields(column);
    if (values.length === 0) continue;
    const keep = column.values.map((each) => values.includes(each));
    const stage = restrictFacts(value, keep);
    if (stage.filled.length > 0) return { stage, where: { [column.header]: values } };
  }
  return undefined;
}

function isOfField(header: string): boolean {
  const words = splitHeader(header);
  return hasWords(words, FIELD) || (words.length === 1 && words[0] === 'name');
}

/** The names of fields that are the stage; those of a status only where there is no stage. */
function findStageFields({ filled }: ColumnFacts): string[] {
  const fields = [...new Set(filled)].filter((field) => !hasWords(splitHeader(field), NO_STAGE));
  const stages = fields.filter((field) => hasWords(splitHeader(field), STAGE));
  return stages.length > 0 ? stages : fields.filter((field) => hasWords(splitHeader(field), STATUS));
}
