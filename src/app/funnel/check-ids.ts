import { InputError, problem } from '../../domain/problem.ts';
import {
  areForeign,
  countUnlisted,
  explainForeign,
  type IdCounts,
} from '../../domain/quality/foreign-ids.ts';
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
    throw new InputError([problem('ids-foreign', { counts, examples, causes: explainForeign(examples) })]);
  }
  return countUnlisted(counts) > 0 ? counts : null;
}

function isNumbered({ input }: FileFacts): boolean {
  return input.numbered === true;
}
