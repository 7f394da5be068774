import { CommanderError } from 'commander';
import type { Invocation } from '../app/invocation.ts';
import { EXIT, type Io } from '../app/io.ts';
import { createFileIntake } from '../app/read/file-intake.ts';
import { StrictError } from '../app/read/rejects.ts';
import type { Options } from '../app/request.ts';
import { undoOnInterrupt } from '../disk/cleanup.ts';
import { writeFileWhole } from '../disk/write-whole.ts';
import { InputError, type Problem, problem } from '../domain/problem.ts';
import { findNearest } from '../domain/text/nearest.ts';
import { createSpool } from '../ingest/bytes/spool.ts';
import { DEFAULT_FORMAT, FORMATS, renderReport } from '../render/formats.ts';
import { cleanText } from '../report/clean-text.ts';
import { describeProblems } from '../report/problem-lines.ts';
import { loadTexts } from '../report/words/load-texts.ts';
import type { Texts } from '../report/words/texts.ts';
import { languageOfArguments } from './choose-language.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName } from './commands.ts';
import { loadHelp } from './help/load-help.ts';
import { longFlag } from './option-specs.ts';
import { readOptions } from './options.ts';
import { createProgram } from './program.ts';
import { createProgress } from './progress-line.ts';
import { VERSION } from './version.ts';
import { ClosedPipeError, ignoreErrors, writeStream } from './write-stream.ts';

/**
 * Runs the tool once, in process.
 *
 * @param argv the arguments after the program's name
 * @returns the exit status; nothing is thrown, and the process is not ended
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // remarks are lost on a reader that has gone; the result is not
  ignoreErrors(io.stderr);
  const language = languageOfArguments(argv, io.env);
  let texts = await loadTexts(language);
  let status: number = EXIT.done;
  let written = '';
  const program = createProgram(
    VERSION,
    asksForHelp(argv) ? await loadHelp(language) : null,
    (text) => {
      written += text;
    },
    async (name, given) => {
      const options = readOptions(given, io.env, COMMANDS[name].options);
      if (options.lang !== undefined && options.lang !== language) texts = await loadTexts(options.lang);
      status = await runCommand(name, options, io, texts, (changed) => {
        texts = changed;
      });
    },
  );
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    status = await reportFailure(error, argv, texts, io);
  }
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

async function runCommand(
  name: CommandName,
  options: Options,
  io: Io,
  texts: Texts,
  changeTexts: (texts: Texts) => void,
): Promise<number> {
  const spool = createSpool();
  const done = undoOnInterrupt(() => spool.disposeSync());
  const progress = createProgress(io, options.quiet, () => invocation.texts.progress);
  const invocation: Invocation = {
    options,
    io,
    spool,
    intake: createFileIntake(io, spool, progress.report),
    progress,
    texts,
    remark: (text) => {
      progress.clear();
      if (!options.quiet) io.stderr.write(`${cleanText(text)}\n`);
    },
  };
  try {
    const format = options.format ?? DEFAULT_FORMAT;
    const outcome = await COMMANDS[name].run(invocation);
    progress.stop();
    const toFile = options.output !== undefined && options.output !== '-' && name !== 'init';
    const rendered = await renderReport(outcome.report, format, {
      words: invocation.texts,
      width: toFile ? undefined : terminalWidth(io),
      color: FORMATS[format].screen === true && !toFile && wantsColor(options, io),
    });
    if (toFile) writeFileWhole(options.output ?? '', [rendered]);
    else await writeStream(io.stdout, rendered);
    return outcome.status;
  } finally {
    progress.stop();
    changeTexts(invocation.texts);
    // at once: an interrupt in the middle of it would leave the rest behind
    spool.disposeSync();
    done();
  }
}

function wantsColor(options: Options, { stdout, env }: Io): boolean {
  return options.color && !env.NO_COLOR && stdout.isTTY === true && env.TERM !== 'dumb';
}

function terminalWidth({ stdout, env }: Io): number | undefined {
  const columns = stdout.columns ?? Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : undefined;
}

/** The one place where errors end: sentences on standard error, and a status. */
async function reportFailure(error: unknown, argv: readonly string[], texts: Texts, io: Io): Promise<number> {
  if (error instanceof ClosedPipeError) return EXIT.done;
  if (error instanceof StrictError) return error.status;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    return tell([describeUsageError(error, argv)], texts, io);
  }
  if (error instanceof InputError) return tell(error.problems, texts, io);
  const failure = describeFailure(error);
  if (failure) return tell([failure], texts, io);
  const { stack, message } = error as Error;
  io.stderr.write(`${texts.error.prefix}: ${stack ?? message}\n${texts.error.internal}\n`);
  return EXIT.failed;
}

/** What the machine refused: no room, no memory, no permission for temporary files. */
function describeFailure(error: unknown): Problem | undefined {
  const { message = '', syscall } = error as NodeJS.ErrnoException;
  const refused = syscall !== undefined || /^(Out of Memory|IO) Error/.test(message);
  return refused ? problem('engine-failed', { detail: message.split('\n')[0] ?? '' }) : undefined;
}

function tell(problems: readonly Problem[], texts: Texts, io: Io): number {
  for (const line of describeProblems(problems, texts)) {
    io.stderr.write(line.startsWith(' ') ? `${line}\n` : `${texts.error.prefix}: ${line}\n`);
  }
  return EXIT.failed;
}

/** Commander's English messages, as problems of ours. */
function describeUsageError(error: CommanderError, argv: readonly string[]): Problem {
  const text = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const names: readonly string[] = COMMAND_NAMES;
  const command = argv.map((each) => COMMAND_NAMES.find((name) => name === each)).find(Boolean);
  switch (error.code) {
    case 'commander.unknownOption': {
      const allowed = command === undefined ? [] : COMMANDS[command].options;
      const known = ['--help', ...allowed.map((name) => longFlag(name))];
      const nearest = findNearest(text.replace(/=.*/, ''), known);
      return problem(
        'option-unknown',
        { option: text, command: command ?? '', ...(nearest ? { nearest } : {}) },
        { text },
      );
    }
    // `voronka help nothing` is the only help that fails
    case 'commander.help':
    case 'commander.unknownCommand': {
      const name = text || (argv.find((each) => each !== 'help') ?? '');
      const nearest = findNearest(name, names);
      return problem('command-unknown', { known: names, ...(nearest ? { nearest } : {}) }, { text: name });
    }
    case 'commander.optionMissingArgument':
      return problem('option-argument', { option: text });
    default:
      return problem('argument-excess', { command: command ?? '' }, { text });
  }
}
