import type { CommandSpec, Prepared } from '../app/command-spec.ts';
import { findTopic } from '../app/help-topics.ts';
import type { PartOfRun, Start } from '../app/invocation.ts';
import { EXIT, type Io } from '../app/io.ts';
import { listSources } from '../app/options/list-sources.ts';
import { readOptions } from '../app/options/read-options.ts';
import type { Outcome } from '../app/outcome.ts';
import { refuseBinary } from '../app/output/render-output.ts';
import { createFileIntake } from '../app/read/file-intake.ts';
import { beginEngine } from '../app/read/start-engine.ts';
import { createServers, type Servers } from '../app/source/servers.ts';
import type { RanStatement } from '../domain/servers/ran-statement.ts';
import type { Language } from '../domain/text/language.ts';
import { recordInto } from '../engine/explain/statement-log.ts';
import { createSpool } from '../ingest/bytes/spool.ts';
import { cleanText } from '../report/clean-text.ts';
import { loadTexts } from '../report/words/load-texts.ts';
import type { Texts } from '../report/words/texts.ts';
import { loadHelp } from './help/load-help.ts';
import { languageOfArguments, putCommandFirst } from './option-sources.ts';
import { createProgram, type Given } from './program.ts';
import { createProgress } from './progress-line.ts';
import { reportFailure } from './report-failure.ts';
import { VERSION } from './version.ts';
import { terminalWidth, writeOutcome } from './write-outcome.ts';
import { ignoreErrors, writeStream } from './write-stream.ts';

/** Takes a step, or tells in a language what went wrong with it; the exit status either way. */
type Attempt = (language: Language, step: () => Promise<number>, subject?: string) => Promise<number>;

/** Takes an answer to its end: writes it, says why the gate is closed. It is of a part of the run, or of all of it. */
type Finish = (
  part: Omit<PartOfRun, 'subject'> & Partial<Pick<PartOfRun, 'subject'>>,
  step: () => Promise<Outcome>,
) => Promise<number>;

/**
 * Runs the tool once, in process.
 *
 * @param given the arguments after the program's name
 * @returns the exit status; nothing is thrown, and the process is not ended
 */
export async function run(given: readonly string[], io: Io): Promise<number> {
  if (given[0] === '__complete') return (await import('./complete.ts')).complete(given.slice(1), io);
  const argv = putCommandFirst(given);
  // remarks are lost on a reader that has gone; the result is not
  ignoreErrors(io.stderr);
  const attempt: Attempt = (language, step, subject) =>
    step().catch((error: unknown) => reportFailure(error, argv, () => loadTexts(language), io, subject));
  const language = languageOfArguments(argv, io.env);
  let written = '';
  const status = await attempt(language, async () => {
    let status: number = EXIT.done;
    const topic = argv[0] === 'help' ? findTopic(argv[1] ?? '') : undefined;
    if (topic !== undefined) {
      written = await (await import('./help/write-topic.ts')).writeTopic(topic, language, io);
      return status;
    }
    const help = asksForHelp(argv) ? await loadHelp(language) : null;
    const program = createProgram(
      VERSION,
      help,
      help ? (await import('./help/write-topic.ts')).writeEnd(help, io) : '',
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
  const ran: RanStatement[] | undefined = options.explain ? [] : undefined;
  const servers = createServers(io, recordInto(ran));
  const done = io.cleanup.undoOnInterrupt(() => spool.disposeSync());
  try {
    const texts = await loadTexts(language);
    const sourcesOf: Start['sourcesOf'] = (of) => listSources(given.options, io.env, of);
    const run = { options, sourcesOf, io, spool, language, ...(ran && { ran }) };
    return await attempt(language, async () => {
      if (!options.explain) refuseBinary(command, options, io);
      const start: Start = beginEngine(command, { ...run, ...watch(run, servers, texts) });
      const { answer, language: found = language } = await prepare(command, start);
      const spoken = options.lang ?? found;
      const settled = await loadTexts(spoken);
      const finish: Finish = ({ subject, words, ...of }, step) =>
        attempt(
          spoken,
          async () => {
            const outcome = await step();
            await writeOutcome(of.command, outcome, of.options, words, { ...io, spool });
            if (outcome.reason !== undefined) tellReason(outcome.reason, settled, io, subject);
            return outcome.status;
          },
          subject,
        );
      return finish({ command, options, words: settled }, () =>
        runAnswer(answer, { ...start, ...watch(run, servers, settled) }, settled, finish),
      );
    });
  } finally {
    await servers.close();
    // at once: an interrupt in the middle of it would leave the rest behind
    spool.disposeSync();
    done();
  }
}

/** A line of progress, and files opened under its eyes. */
function watch(
  { options, io, spool }: Pick<Start, 'options' | 'io' | 'spool'>,
  servers: Servers,
  texts: Texts,
): Pick<Start, 'progress' | 'intake'> {
  const progress = createProgress(io, options.quiet, texts.progress);
  return { progress, intake: createFileIntake(io, spool, servers, progress.report) };
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

async function runAnswer(
  answer: Prepared['answer'],
  start: Start,
  texts: Texts,
  conclude: Finish,
): Promise<Outcome> {
  const { options, io, progress } = start;
  const remark = (text: string): void => {
    progress.clear();
    if (!options.quiet) io.stderr.write(`${cleanText(text)}\n`);
  };
  try {
    const outcome = await answer({ ...start, texts, remark, conclude });
    if (start.ran === undefined) return outcome;
    return (await import('../app/output/explain-run.ts')).explainRun(start.ran, texts);
  } finally {
    progress.stop();
  }
}

function tellReason(reason: string, { error }: Texts, io: Io, subject?: string): void {
  const of = subject === undefined ? '' : `${subject}: `;
  io.stderr.write(`${error.prefix}: ${cleanText(`${of}${reason}`)}\n`);
}
