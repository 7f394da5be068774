import { InputError } from '../../domain/problem.ts';
import { SHELLS, type Shell } from '../../domain/text/shells.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { Prepared } from '../command-spec.ts';
import type { Invocation, Start } from '../invocation.ts';
import { EXIT, type Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { SHELL_SCRIPTS } from './shell-scripts.ts';

/** Prints the script that a shell loads to complete the tool's command lines. */
export async function prepareCompletionCommand(_start: Start): Promise<Prepared> {
  return { answer: printScript };
}

async function printScript({ options, io, texts }: Invocation): Promise<Outcome> {
  const [named] = options.files;
  const shell = named === undefined ? shellOf(io.env) : findShell(named);
  const remarks = named === undefined ? [texts.remarks.shell(shell)] : [];
  return { text: SHELL_SCRIPTS[shell], remarks, status: EXIT.done };
}

/** @throws InputError shell-unknown */
function findShell(text: string): Shell {
  const name = text.trim().toLowerCase();
  const found = SHELLS.find((each) => each === name || (each === 'powershell' && name === 'pwsh'));
  if (found !== undefined) return found;
  throw new InputError([unknownWord('shell-unknown', text, SHELLS, { known: SHELLS })]);
}

/** @throws InputError shell-unknown where the environment does not tell, or tells of another shell */
function shellOf(env: Io['env']): Shell {
  const name = env.SHELL?.split(/[\\/]/)
    .at(-1)
    ?.replace(/\.exe$/i, '');
  const found = SHELLS.find((each) => each === name);
  if (found !== undefined) return found;
  // Windows has no SHELL, and both of its shells have this
  if (env.SHELL === undefined && env.PSModulePath !== undefined) return 'powershell';
  throw new InputError([unknownWord('shell-unknown', name ?? '', SHELLS, { known: SHELLS })]);
}
