import type { RowFilter } from '../crm/preset.ts';
import { hasWords, splitHeader } from '../headers/header-words.ts';
import {
  ACTIVITY,
  FIELD,
  NEW_VALUE,
  NO_STAGE,
  OLD_VALUE,
  STAGE,
  STATUS,
} from '../headers/stage-column-words.ts';
import { type ColumnFacts, restrictFacts } from './columns/column-facts.ts';

/** A log of changes of all fields, a row each: those of the stage are a history. */
export interface FieldLog {
  /** The column of the new value, in the rows that are about the stage. */
  readonly stage: ColumnFacts;
  /** The rows that are about the stage. */
  readonly where: RowFilter;
}

/** Finds the column that names the field that changed, and the one of its new value. */
export function findFieldLog(columns: readonly ColumnFacts[]): FieldLog | undefined {
  for (const field of columns.filter(isOfField)) {
    const values = findStageFields(field);
    if (values.length === 0) continue;
    const keep = field.values.map((each) => values.includes(each));
    const stage = findNewValue(
      columns.filter((column) => column !== field).map((column) => restrictFacts(column, keep)),
    );
    if (stage) return { stage, where: { [field.header]: values } };
  }
  return undefined;
}

function isOfField({ words }: ColumnFacts): boolean {
  return hasWords(words, FIELD) || hasWords(words, ACTIVITY) || words.join() === 'name';
}

/** Of the rows about the stage: the column that says so, else of two with the same values the one that is never blank. */
function findNewValue(columns: readonly ColumnFacts[]): ColumnFacts | undefined {
  const texts = columns.filter(({ times, filled }) => times < 0.5 && filled.length > 0);
  const isOld = ({ words }: ColumnFacts): boolean => hasWords(words, OLD_VALUE);
  const said = texts.find((column) => hasWords(column.words, NEW_VALUE) && !isOld(column));
  return said ?? findTwin(texts.filter(isOld), texts) ?? findTwin(texts, texts);
}

/** So many of the old values are new ones of other changes. */
const SAME = 0.8;
/** A stage has few labels. */
const MOST_LABELS = 40;

/** The later half of a pair of columns with the same few labels: the first change of every deal has nothing before it. */
function findTwin(some: readonly ColumnFacts[], all: readonly ColumnFacts[]): ColumnFacts | undefined {
  for (const column of some.filter(isLabelled)) {
    const values = new Set(column.filled);
    const twin = all.find((other) => {
      if (other === column || !isLabelled(other) || other.filled.length < column.filled.length) return false;
      const common = [...new Set(other.filled)].filter((value) => values.has(value)).length;
      return common >= Math.max(2, values.size * SAME);
    });
    if (twin) return twin;
  }
  return undefined;
}

function isLabelled({ distinct, filled, numbers, idLike }: ColumnFacts): boolean {
  return (
    distinct > 1 && distinct <= Math.min(MOST_LABELS, filled.length / 2) && numbers < 0.5 && idLike < 0.9
  );
}

/** The names of fields that are the stage; those of a status only where there is no stage. */
function findStageFields({ filled }: ColumnFacts): string[] {
  const fields = [...new Set(filled)].filter((field) => !hasWords(splitHeader(field), NO_STAGE));
  const stages = fields.filter((field) => hasWords(splitHeader(field), STAGE));
  return stages.length > 0 ? stages : fields.filter((field) => hasWords(splitHeader(field), STATUS));
}
