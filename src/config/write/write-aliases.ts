import type { AliasSuggestion } from '../../domain/managers/alike-names.ts';
import type { Comments } from './comments-en.ts';
import { quoteScalar } from './yaml-text.ts';

/** Aliases that a config offers; whoever has more looks at `check`. */
const MOST = 50;

/**
 * The key `aliases` as it would stand under `managers`: what was found, else an example.
 *
 * @param most how many are written
 */
export function writeAliases(
  found: readonly AliasSuggestion[],
  { aliasExample, rows }: Comments,
  most = MOST,
): string[] {
  const { from, to } = aliasExample;
  if (found.length === 0) return [`aliases: { ${quoteScalar(from)}: ${quoteScalar(to)} }`];
  return [
    'aliases:',
    ...found
      .slice(0, most)
      .map((each) => `  ${quoteScalar(each.from)}: ${quoteScalar(each.to)}   # ${rows(each.rows)}`),
  ];
}
