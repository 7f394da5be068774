import { listCandidates } from '../app/completion/list-candidates.ts';
import { type LineWord, splitLine, unquoteWord } from '../app/completion/split-line.ts';
import { type Candidates, writeCandidates } from '../app/completion/write-candidates.ts';
import { EXIT, type Io } from '../app/io.ts';
import { SHELLS } from '../domain/text/shells.ts';
import { loadHelp } from './help/load-help.ts';
import { languageOfArguments } from './option-sources.ts';
import { writeStream } from './write-stream.ts';

/**
 * Prints what can stand where somebody is typing: `bash LINE POINT PIECE`, else `SHELL INDEX WORD…`, the words with the
 * program's name. Whatever goes wrong, nobody wants to be told of it there: there is nothing to offer then.
 */
export async function complete([name, ...rest]: readonly string[], io: Io): Promise<number> {
  const shell = SHELLS.find((each) => each === name) ?? 'bash';
  const [line = '', point = '', piece = ''] = rest;
  const words =
    shell === 'bash' ? splitLine([...line].slice(0, Number(point)).join('')) : readWords(rest, shell);
  const current = words.at(-1) ?? { raw: '', text: '', open: '' };
  const before = words.slice(1, -1).map(({ text }) => text);
  const help = await loadHelp(languageOfArguments(before, io.env));
  const found = await listCandidates(before, current.text, help, io).catch(() => NOTHING);
  const text = writeCandidates(found, shell, { ...current, replaced: piece });
  await writeStream(io.stdout, text).catch(() => {});
  return EXIT.done;
}

const NOTHING: Candidates = { list: [], files: false };

/** Words up to the one at the index, which may be missing; those of zsh have their quotation marks. */
function readWords([index, ...words]: readonly string[], shell: string): LineWord[] {
  const all = words.slice(0, Number(index) + 1);
  while (all.length <= Number(index)) all.push('');
  return all.map((raw) => ({ raw, text: shell === 'zsh' ? unquoteWord(raw) : raw, open: '' }));
}
