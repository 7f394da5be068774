import { InputError, problem } from '../../domain/problem.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { PICTURE_KINDS, type PictureKind } from '../../report/pictures.ts';
import type { Options } from '../options/option-specs.ts';

/** What a picture may be called beside its own name: the command that tells the same. */
const OTHER_NAMES: ReadonlyMap<string, PictureKind> = new Map([['whatif', 'gains']]);

/**
 * Which picture is asked for.
 *
 * @throws InputError chart-which, chart-unknown
 */
export function readPicture({ files }: Pick<Options, 'files'>): PictureKind {
  const [name] = files;
  const args = { known: PICTURE_KINDS };
  if (name === undefined) throw new InputError([problem('chart-which', args)]);
  const word = name.toLowerCase();
  const kind = PICTURE_KINDS.find((each) => each === word) ?? OTHER_NAMES.get(word);
  if (kind === undefined) throw new InputError([unknownWord('chart-unknown', name, PICTURE_KINDS, args)]);
  return kind;
}
