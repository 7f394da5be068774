import { InputError, problem } from '../../domain/problem.ts';
import {
  areForeign,
  countUnlisted,
  explainForeign,
  type IdCounts,
} from '../../domain/quality/foreign-ids.ts';
import { addFaulty, type FaultyIds, type IdFaults } from '../../domain/quality/id-faults.ts';
import { NOTICE_EXAMPLES } from '../../domain/quality/notice.ts';
import { FUNNEL_TABLES, TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import type { Engine, FileFacts } from '../../engine/engine.ts';
import type { Options } from '../options/option-specs.ts';

/**
 * Where there are files of both tables: whether they are about the same contacts.
 *
 * @param before exclusive bound of what has happened
 * @returns the counts where a reader has to know them, else null
 * @throws InputError ids-foreign where hardly an id of one stands in the other, unless that is allowed
 */
export async function checkIds(
  engine: Engine,
  before: number,
  { allowForeignIds }: Pick<Options, 'allowForeignIds'>,
): Promise<IdCounts | null> {
  const { contacts, transitions } = engine.facts.files;
  // rows that are known by their numbers match nobody's ids
  if ([contacts, transitions].some((files) => files.length === 0 || files.some(isNumbered))) return null;
  const counts = await engine.countIds(before);
  if (!allowForeignIds && areForeign(counts)) {
    const examples = await engine.listForeignIds(before);
    const rounded = FUNNEL_TABLES.filter((table) => addRounded(engine, [table]).count > 0);
    const causes = explainForeign(examples, rounded);
    throw new InputError([
      problem('ids-foreign', { counts, examples, causes, cure: await engine.findIdForm() }),
    ]);
  }
  return countUnlisted(counts) > 0 ? counts : null;
}

/** What is wrong with the ids of all files: a reader has to know before any number. */
export function listIdFaults(engine: Engine): IdFaults {
  const files = TABLE_NAMES.flatMap((table) => engine.facts.files[table]);
  const merged = files.map(({ ids }) => ids.merged);
  return { rounded: addRounded(engine, TABLE_NAMES), merged: addFaulty(merged, NOTICE_EXAMPLES) };
}

function addRounded({ facts }: Engine, tables: readonly TableName[]): FaultyIds {
  const files = tables.flatMap((table) => facts.files[table]);
  return addFaulty(
    files.map(({ ids }) => ids.rounded),
    NOTICE_EXAMPLES,
  );
}

function isNumbered({ input }: FileFacts): boolean {
  return input.numbered === true;
}
