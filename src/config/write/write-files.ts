import type { Comments } from './comments-en.ts';
import type { TableDraft } from './draft.ts';
import { quoteList, quoteScalar } from './yaml-text.ts';

/** Other files that a comment names. */
const SHOWN = 3;

/** The key `file` of a table: the files, or the pattern that finds the next exports too; of a database the key `table`. */
export function writeFiles(
  { files, stored, next }: TableDraft,
  example: string,
  comments: Comments,
): string[] {
  if (stored !== undefined) return [`table: ${quoteScalar(stored)}`];
  const named = files.length > 1 ? quoteList(files) : quoteScalar(files[0] ?? example);
  if (files.length === 0) return [`# file: ${named}   # ${comments.standardInput}`];
  if (next === undefined) return [`file: ${named}`];
  const pattern = `file: ${quoteScalar(next.pattern)}`;
  if (next.taken) return [`${pattern}   # ${comments.nextFound(named)}`];
  const others = next.others.slice(0, SHOWN).map(quoteScalar).join(', ');
  const more = next.others.length > SHOWN ? `${others} …` : others;
  return [`file: ${named}`, `# ${pattern}   # ${comments.nextOffered(more)}`];
}
