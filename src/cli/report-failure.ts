import { constants } from 'node:os';
import { CommanderError } from 'commander';
import { COMMAND_NAMES, COMMANDS } from '../app/commands.ts';
import { HELP_TOPICS, TOPIC_WORDS } from '../app/help-topics.ts';
import { InterruptedError } from '../app/init/ask/ask.ts';
import { EXIT, type Io } from '../app/io.ts';
import { longFlag } from '../app/options/option-specs.ts';
import { StrictError } from '../app/read/rejects.ts';
import { InputError, type Problem, problem } from '../domain/problem.ts';
import { unknownWord } from '../domain/text/unknown-word.ts';
import { cleanText } from '../report/clean-text.ts';
import { describeProblems } from '../report/problem-lines.ts';
import type { Texts } from '../report/words/texts.ts';
import { findVariable } from './option-sources.ts';
import { ClosedPipeError } from './write-stream.ts';

/**
 * The one place where errors end: sentences on standard error, and a status.
 *
 * @param load the texts, which a run that ends well has no need of
 * @param subject of which part of the run they are, where it has several
 */
export async function reportFailure(
  error: unknown,
  argv: readonly string[],
  load: () => Promise<Texts>,
  io: Io,
  subject?: string,
): Promise<number> {
  if (error instanceof ClosedPipeError) return EXIT.done;
  if (error instanceof StrictError) return error.status;
  // as Ctrl-C ends a run: prompts take it as a key, and no signal comes
  if (error instanceof InterruptedError) return 128 + constants.signals.SIGINT;
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  const texts = await load();
  if (error instanceof CommanderError) return tell([describeUsageError(error, argv)], texts, io);
  if (error instanceof InputError) {
    const status = tell(error.problems, texts, io, subject);
    for (const variable of listVariables(error.problems, argv, io)) {
      io.stderr.write(`  ${texts.error.variable(variable)}\n`);
    }
    return status;
  }
  const failure = describeRefusal(error);
  if (failure) return tell([failure], texts, io, subject);
  const { stack, message } = error as Error;
  io.stderr.write(`${texts.error.prefix}: ${stack ?? message}\n${texts.error.internal}\n`);
  return EXIT.failed;
}

function tell(problems: readonly Problem[], texts: Texts, io: Io, subject?: string): number {
  const of = subject === undefined ? '' : `${cleanText(subject)}: `;
  for (const line of describeProblems(problems, texts)) {
    io.stderr.write(line.startsWith(' ') ? `${line}\n` : `${texts.error.prefix}: ${of}${line}\n`);
  }
  return EXIT.failed;
}

/** Variables whose values are at fault: whoever has typed nothing would look for the mistake where it is not. */
function listVariables(problems: readonly Problem[], argv: readonly string[], { env }: Io): string[] {
  const values = problems.flatMap(({ place: { text, file } }) => [text, file]);
  const found = values.flatMap((value) => (value ? (findVariable(value, argv, env) ?? []) : []));
  return [...new Set(found)];
}

const OUT_OF_MEMORY =
  /^Out of Memory Error|std::bad_alloc|Cannot allocate memory|ENOMEM|Array buffer allocation failed/;

/** What the machine refused: no room, no memory, no permission for temporary files. */
function describeRefusal(error: unknown): Problem | undefined {
  const { message = '', syscall, code } = error as NodeJS.ErrnoException;
  const detail = message.split('\n')[0] ?? '';
  if (code === 'EMFILE' || code === 'ENFILE' || /too many open files/i.test(detail)) {
    return problem('engine-failed', { detail, needs: 'files' });
  }
  if (OUT_OF_MEMORY.test(detail)) return problem('engine-failed', { detail, needs: 'memory' });
  const refused = syscall !== undefined || message.startsWith('IO Error');
  return refused ? problem('engine-failed', { detail, needs: 'room' }) : undefined;
}

/** Commander's English messages, as problems of ours: the word at fault stands in quotes there. */
export function describeUsageError({ code, message }: CommanderError, argv: readonly string[]): Problem {
  const text = /'([^']*)'/.exec(message)?.[1] ?? '';
  const command = argv.map((each) => COMMANDS.find(({ name }) => name === each)).find(Boolean);
  const name = command?.name ?? '';
  switch (code) {
    case 'commander.unknownOption': {
      const known = ['--help', ...(command?.options ?? []).map(longFlag)];
      const args = { option: text, command: name };
      return unknownWord('option-unknown', text.replace(/=.*/, ''), known, args, { text });
    }
    // `voronka help nothing` is the only help that fails
    case 'commander.help': {
      const unknown = text || (argv.find((each) => each !== 'help') ?? '');
      const known = [...COMMAND_NAMES, ...HELP_TOPICS];
      return unknownWord('command-unknown', unknown, [...COMMAND_NAMES, ...TOPIC_WORDS], { known });
    }
    case 'commander.unknownCommand':
      return unknownWord('command-unknown', text, COMMAND_NAMES, { known: COMMAND_NAMES });
    case 'commander.optionMissingArgument':
      return problem('option-argument', { option: text });
    default:
      return problem('argument-excess', { command: name, file: text }, { text });
  }
}
