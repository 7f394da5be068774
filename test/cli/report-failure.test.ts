import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { describeUsageError } from '../../src/cli/report-failure.ts';

/** What the installed commander throws. */
async function provoke(argv: readonly string[]): Promise<CommanderError> {
  const program = createProgram(
    '0',
    null,
    '',
    undefined,
    () => {},
    async () => {},
  );
  const error: unknown = await program.parseAsync(argv, { from: 'user' }).catch((each: unknown) => each);
  expect(error).toBeInstanceOf(CommanderError);
  return error as CommanderError;
}

// the word at fault is read out of an English sentence: another version may say it otherwise
describe('the installed commander', () => {
  it.each([
    [['gaps', '--formt', 'csv'], 'commander.unknownOption', 'option-unknown', '--formt'],
    [['gaps', '--xyzzy=1'], 'commander.unknownOption', 'option-unknown', '--xyzzy=1'],
    [['repotr'], 'commander.unknownCommand', 'command-unknown', 'repotr'],
    [['help', 'gasp'], 'commander.help', 'command-unknown', 'gasp'],
    [['gaps', '--period'], 'commander.optionMissingArgument', 'option-argument', '--period <period>'],
    [['gaps', '-o'], 'commander.optionMissingArgument', 'option-argument', '-o, --output <file>'],
  ])('%j fails with %s', async (argv, code, problem, word) => {
    const error = await provoke(argv);
    expect(error.code).toBe(code);
    expect(error.exitCode).not.toBe(0);
    const described = describeUsageError(error, argv);
    expect(described.code).toBe(problem);
    expect(Object.values({ ...described.args, ...described.place })).toContain(word);
  });

  it.each([[['--help']], [['help']], [['gaps', '-h']], [['--version']]])('%j ends well', async (argv) => {
    expect((await provoke(argv)).exitCode).toBe(0);
  });
});
