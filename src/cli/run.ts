import type { CommandSpec, Outcome, Prepared } from '../app/command-spec.ts';
import type { Start } from '../app/invocation.ts';
import { EXIT, type Io } from '../app/io.ts';
import type { Options } from '../app/options/option-specs.ts';
import { readOptions } from '../app/options/read-options.ts';
import { refuseBinary, renderOutput } from '../app/output/render-output.ts';
import { createFileIntake } from '../app/read/file-intake.ts';
import { beginEngine } from '../app/read/start-engine.ts';
import { makeFolderOf, writeFileWhole } from '../disk/write-whole.ts';
import type { Language } from '../domain/text/language.ts';
import { createSpool, type Spool } from '../ingest/bytes/spool.ts';
import { DEFAULT_FORMAT, DEFAULT_PICTURE, FORMATS } from '../render/formats.ts';
import { cleanText } from '../report/clean-text.ts';
import { loadTexts } from '../report/words/load-texts.ts';
import type { Texts } from '../report/words/texts.ts';
import type { HelpTexts } from './help/help-texts.ts';
import { languageOfArguments, listSources, putCommandFirst } from './option-sources.ts';
import { createProgram, type Given } from './program.ts';
import { createProgress } from './progress-line.ts';
import { reportFailure } from './report-failure.ts';
import { VERSION } from './version.ts';
import { ignoreErrors, writeStream } from './write-stream.ts';

/** Takes a step, or tells what went wrong with it; the exit status either way. */
type Attempt = (texts: Texts, step: () => Promise<number>) => Promise<number>;

/**
 * Runs the tool once, in process.
 *
 * @param given the arguments after the program's name
 * @returns the exit status; nothing is thrown, and the process is not ended
 */
export async function run(given: readonly string[], io: Io): Promise<number> {
  const argv = putCommandFirst(given);
  // remarks are lost on a reader that has gone; the result is not
  ignoreErrors(io.stderr);
  const attempt: Attempt = (texts, step) =>
    step().catch((error: unknown) => reportFailure(error, argv, texts, io));
  const language = languageOfArguments(argv, io.env);
  let written = '';
  const status = await attempt(await loadTexts(language), async () => {
    let status: number = EXIT.done;
    const program = createProgram(
      VERSION,
      asksForHelp(argv) ? await loadHelp(language) : null,
      terminalWidth(io),
      (text) => {
        written += text;
      },
      async (command, given) => {
        status = await runCommand(command, given, language, io, attempt);
      },
    );
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
    return status;
  });
  if (written !== '') await writeStream(io.stdout, written).catch(() => {});
  return status;
}

/** Whether help may be printed; its texts are not loaded otherwise. */
function asksForHelp(argv: readonly string[]): boolean {
  return (
    argv.length === 0 ||
    argv.some((each) => each === 'help' || each === '--help' || /^-[A-Za-z]*h/.test(each))
  );
}

/** The help of one language; the other is not loaded. */
async function loadHelp(language: Language): Promise<HelpTexts> {
  return language === 'ru'
    ? (await import('./help/help-ru.ts')).helpRu
    : (await import('./help/help-en.ts')).helpEn;
}

/** The two phases of a run: first its config, and with it the language; then the answer, in that language. */
async function runCommand(
  command: CommandSpec,
  given: Given,
  environment: Language,
  io: Io,
  attempt: Attempt,
): Promise<number> {
  const options = readOptions(listSources(given.options, io.env, command), command, given.files);
  const language = options.lang ?? environment;
  const spool = createSpool(undefined, io);
  const done = io.cleanup.undoOnInterrupt(() => spool.disposeSync());
  try {
    const texts = await loadTexts(language);
    const run = { options, io, spool, language };
    return await attempt(texts, async () => {
      refuseBinary(command, options, io);
      const start: Start = beginEngine(command, { ...run, ...watch(run, texts) });
      const { answer, language: found = language } = await prepare(command, start);
      const settled = await loadTexts(options.lang ?? found);
      return attempt(settled, async () => {
        const outcome = await runAnswer(answer, { ...start, ...watch(run, settled) }, settled);
        await writeOutcome(command, outcome, options, settled, { ...io, spool });
        if (outcome.reason !== undefined) {
          io.stderr.write(`${settled.error.prefix}: ${cleanText(outcome.reason)}\n`);
        }
        return outcome.status;
      });
    });
  } finally {
    // at once: an interrupt in the middle of it would leave the rest behind
    spool.disposeSync();
    done();
  }
}

/** A line of progress, and files opened under its eyes. */
function watch(
  { options, io, spool }: Pick<Start, 'options' | 'io' | 'spool'>,
  texts: Texts,
): Pick<Start, 'progress' | 'intake'> {
  const progress = createProgress(io, options.quiet, texts.progress);
  return { progress, intake: createFileIntake(io, spool, progress.report) };
}

async function prepare(command: CommandSpec, start: Start): Promise<Prepared> {
  try {
    return await command.prepare(start);
  } catch (error) {
    await start.engine?.abandon();
    throw error;
  } finally {
    start.progress.stop();
  }
}

async function runAnswer(answer: Prepared['answer'], start: Start, texts: Texts): Promise<Outcome> {
  const { options, io, progress } = start;
  const remark = (text: string): void => {
    progress.clear();
    if (!options.quiet) io.stderr.write(`${cleanText(text)}\n`);
  };
  try {
    return await answer({ ...start, texts, remark });
  } finally {
    progress.stop();
  }
}

async function writeOutcome(
  { outputIs }: CommandSpec,
  outcome: Outcome,
  options: Options,
  words: Texts,
  io: Io & { readonly spool: Spool },
): Promise<void> {
  if ('text' in outcome) {
    await writeStream(io.stdout, outcome.text);
    for (const each of options.quiet ? [] : outcome.remarks) io.stderr.write(`${cleanText(each)}\n`);
    return;
  }
  const file = options.output === '-' || outputIs === 'config' ? undefined : options.output;
  const { format = outputIs === 'picture' ? DEFAULT_PICTURE : DEFAULT_FORMAT } = options;
  if (file === undefined) {
    const color = FORMATS[format].screen === true && wantsColor(options, io);
    const rendering = { words, width: terminalWidth(io), color, excel: options.excel };
    if ('report' in outcome)
      await writeStream(io.stdout, await renderOutput(outcome.report, format, rendering, io));
    return;
  }
  const files = 'files' in outcome ? outcome.files : [{ file, report: outcome.report }];
  for (const each of files) {
    const rendering = { words, color: false, excel: options.excel };
    const rendered = await renderOutput(each.report, format, rendering, io);
    if ('files' in outcome) makeFolderOf(each.file);
    writeFileWhole(io, each.file, [rendered]);
  }
  // nobody looks at cron's terminal
  if (!io.stderr.isTTY || options.quiet) return;
  const [first] = files;
  const { written, writtenAll } = words.remarks;
  const told = files.length === 1 ? written(first!.file) : writtenAll({ count: files.length, pattern: file });
  io.stderr.write(`${cleanText(told)}\n`);
}

function wantsColor(options: Options, { stdout, env }: Io): boolean {
  if (!options.color || options.paint === 'never') return false;
  if (options.paint === 'always') return true;
  if (env.NO_COLOR) return false;
  // into a pager: the customary ways to ask for it
  const forced = [env.FORCE_COLOR, env.CLICOLOR_FORCE].some((each) => each && each !== '0');
  return forced || (stdout.isTTY === true && env.TERM !== 'dumb');
}

function terminalWidth({ stdout, env }: Io): number | undefined {
  const columns = stdout.columns ?? Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : undefined;
}
