import { InputError, problem } from '../../domain/problem.ts';
import {
  DEFAULT_FORMAT,
  DEFAULT_PICTURE,
  FORMATS,
  type Format,
  type RenderOptions,
  renderReport,
} from '../../render/formats.ts';
import type { Report } from '../../report/model.ts';
import type { CommandSpec } from '../command-spec.ts';
import type { Io } from '../io.ts';
import type { Options } from '../options/option-specs.ts';
import type { ConvertWorld } from './convert-picture.ts';

/**
 * A report as it goes into a file or a stream. What is to be pixels is drawn, and converted by a program of this machine.
 *
 * @throws InputError picture-converter, picture-failed
 */
export async function renderOutput(
  report: Report,
  format: Format,
  options: RenderOptions,
  world: ConvertWorld,
): Promise<string | Uint8Array> {
  const rendered = await renderReport(report, format, options);
  if (format !== 'png') return rendered;
  const { convertPicture } = await import('./convert-picture.ts');
  return convertPicture(rendered as string, world);
}

/**
 * Bytes on a terminal are noise, and some of them change how it behaves; a picture's source is no picture.
 *
 * @throws InputError output-binary, before anything is read
 */
export function refuseBinary({ name, outputIs }: CommandSpec, options: Options, { stdout }: Io): void {
  const { output = '-' } = options;
  const { format = outputIs === 'picture' ? DEFAULT_PICTURE : DEFAULT_FORMAT } = options;
  if (outputIs === 'config' || output !== '-' || stdout.isTTY !== true) return;
  if (outputIs === 'picture' || FORMATS[format].binary)
    throw new InputError([problem('output-binary', { command: [name, ...options.files].join(' '), format })]);
}
