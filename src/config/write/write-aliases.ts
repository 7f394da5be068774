import type { AliasSuggestion } from '../../domain/managers/alike-names.ts';
import type { Comments } from './comments-en.ts';
import { quoteScalar } from './yaml-text.ts';

/** Aliases that a config offers; whoever has more looks at `check`. */
const MOST = 50;

/** The key `aliases` as it would stand under `managers`: what was found, else an example. */
export function writeAliases(found: readonly AliasSuggestion[], { aliasExample, rows }: Comments): string[] {
  const { from, to } = aliasExample;
  if (found.length === 0) return [`aliases: { ${quoteScalar(from)}: ${quoteScalar(to)} }`];
  return [
    'aliases:',
    ...found
      .slice(0, MOST)
      .map((each) => `  ${quoteScalar(each.from)}: ${quoteScalar(each.to)}   # ${rows(each.rows)}`),
  ];
}
