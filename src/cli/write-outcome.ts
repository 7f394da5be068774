import { dirname } from 'node:path';
import type { CommandSpec } from '../app/command-spec.ts';
import type { Io } from '../app/io.ts';
import type { Options } from '../app/options/option-specs.ts';
import type { Outcome } from '../app/outcome.ts';
import { renderOutput } from '../app/output/render-output.ts';
import { makeFolderOf, writeFileWhole } from '../disk/write-whole.ts';
import type { Spool } from '../ingest/bytes/spool.ts';
import { DEFAULT_FORMAT, DEFAULT_PICTURE, FORMATS, type Format } from '../render/formats.ts';
import { cleanText } from '../report/clean-text.ts';
import type { Report } from '../report/model.ts';
import type { Texts } from '../report/words/texts.ts';
import { choosePager, fitsScreen, keepsColor } from './choose-pager.ts';
import { linkFile } from './link-file.ts';
import { writeStream } from './write-stream.ts';

/** The world, and a place for files on the way to a picture. */
interface OutputWorld extends Io {
  readonly spool: Spool;
}

/**
 * Writes what a command did where the options want it: to files, each whole; through a pager; to standard output.
 *
 * @throws InputError output-failed and its like; ClosedPipeError
 */
export async function writeOutcome(
  { outputIs }: Pick<CommandSpec, 'outputIs'>,
  outcome: Outcome,
  options: Options,
  words: Texts,
  io: OutputWorld,
): Promise<void> {
  if ('text' in outcome) {
    await writeStream(io.stdout, outcome.text);
    for (const each of options.quiet ? [] : outcome.remarks) io.stderr.write(`${cleanText(each)}\n`);
    return;
  }
  const file = options.output === '-' || outputIs === 'config' ? undefined : options.output;
  const { format = outputIs === 'picture' ? DEFAULT_PICTURE : DEFAULT_FORMAT } = options;
  if ('report' in outcome && file === undefined) {
    await printReport(outcome.report, format, options, words, io);
    return;
  }
  const files = 'files' in outcome ? outcome.files : [{ file: file!, report: outcome.report }];
  // what cannot be rendered leaves every file as it was
  const rendered = await Promise.all(
    files.map((each) => {
      const rendering = { words, color: false, excel: options.excel };
      return renderOutput(each.report, ('format' in each ? each.format : undefined) ?? format, rendering, io);
    }),
  );
  for (const [index, each] of files.entries()) {
    if ('files' in outcome) makeFolderOf(each.file);
    writeFileWhole(io, each.file, [rendered[index]!]);
  }
  if (!options.quiet) {
    tellWritten(
      files.map((each) => each.file),
      file,
      words,
      io,
    );
  }
}

/**
 * Says what was written, as links that the terminal opens; nobody looks at cron's.
 *
 * @param pattern what several files are called together; where nothing does, each is told
 */
function tellWritten(
  files: readonly string[],
  pattern: string | undefined,
  { remarks }: Texts,
  io: Io,
): void {
  const [first] = files;
  if (!io.stderr.isTTY || first === undefined) return;
  const told =
    files.length === 1 || pattern === undefined
      ? files.map((each) => remarks.written(linkFile(each, each, io)))
      : [remarks.writtenAll({ count: files.length, pattern: linkFile(pattern, dirname(first), io) })];
  for (const line of told) io.stderr.write(`${line}\n`);
}

async function printReport(
  report: Report,
  format: Format,
  options: Options,
  words: Texts,
  io: OutputWorld,
): Promise<void> {
  const { screen, reader } = FORMATS[format];
  const pager = options.pager && reader === 'people' ? choosePager(io) : undefined;
  const render = (color: boolean) =>
    renderOutput(report, format, { words, width: terminalWidth(io), color, excel: options.excel }, io);
  const color = screen === true && wantsColor(options, io);
  const text = await render(color);
  if (pager !== undefined && typeof text === 'string' && !fitsScreen(text, io)) {
    const plain = color && options.paint !== 'always' && !keepsColor(pager, io.env);
    if (await io.pager?.show(pager, plain ? String(await render(false)) : text, io.env)) return;
  }
  await writeStream(io.stdout, text);
}

function wantsColor(options: Options, { stdout, env }: Io): boolean {
  if (!options.color || options.paint === 'never') return false;
  if (options.paint === 'always') return true;
  if (env.NO_COLOR) return false;
  // into a pager: the customary ways to ask for it
  const forced = [env.FORCE_COLOR, env.CLICOLOR_FORCE].some((each) => each && each !== '0');
  return forced || (stdout.isTTY === true && env.TERM !== 'dumb');
}

/** Columns of the terminal; undefined where there is none. */
export function terminalWidth({ stdout, env }: Pick<Io, 'stdout' | 'env'>): number | undefined {
  const columns = stdout.columns ?? Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : undefined;
}
