import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Io } from '../app/io.ts';
import { cleanText } from '../report/clean-text.ts';

/** Terminals that print the sequence of a link as letters. */
const WITHOUT_LINKS: readonly (string | undefined)[] = ['dumb', 'linux'];

/** A text that opens a file or a folder where the terminal of standard error knows links (OSC 8); else the text. */
export function linkFile(text: string, file: string, { stderr, env }: Pick<Io, 'stderr' | 'env'>): string {
  const shown = cleanText(text);
  if (stderr.isTTY !== true || WITHOUT_LINKS.includes(env.TERM)) return shown;
  // percent-encoded, so that no name can end the sequence
  const { href } = pathToFileURL(resolve(file));
  return `\u001b]8;;${href}\u001b\\${shown}\u001b]8;;\u001b\\`;
}
