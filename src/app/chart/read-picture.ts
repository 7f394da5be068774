import { InputError, problem } from '../../domain/problem.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { PICTURE_KINDS } from '../../report/pictures.ts';
import type { Options } from '../options/option-specs.ts';

/** Every picture by its name: each kind, and the refusals, which are drawn as what could be won is. */
export const CHARTS = [...PICTURE_KINDS, 'refusals'] as const;
export type ChartName = (typeof CHARTS)[number];

/** What a picture may be called beside its own name: the command that tells the same. */
const OTHER_NAMES: ReadonlyMap<string, ChartName> = new Map([['whatif', 'gains']]);

/**
 * Which picture is asked for.
 *
 * @throws InputError chart-which, chart-unknown
 */
export function readPicture({ files }: Pick<Options, 'files'>): ChartName {
  const [name] = files;
  const args = { known: CHARTS };
  if (name === undefined) throw new InputError([problem('chart-which', args)]);
  const word = name.toLowerCase();
  const kind = CHARTS.find((each) => each === word) ?? OTHER_NAMES.get(word);
  if (kind === undefined) throw new InputError([unknownWord('chart-unknown', name, CHARTS, args)]);
  return kind;
}
