import type { CommandSpec } from '../command-spec.ts';
import type { Io } from '../io.ts';
import { OPTION_SPECS, type OptionSource, type OptionSpec } from './option-specs.ts';

/** What stands on the command line, and the variables that stand in for options that were not given; the nearest first. */
export function listSources(
  given: Readonly<Record<string, unknown>>,
  env: Io['env'],
  { outputIs }: Pick<CommandSpec, 'outputIs'>,
): OptionSource[] {
  const variables: OptionSource = (name) => {
    const spec: OptionSpec = OPTION_SPECS[name];
    // the variable is about reports: that on a config is for people, unless the command line says otherwise
    if (spec.env === undefined || (name === 'format' && outputIs !== 'report')) return undefined;
    return env[spec.env] || undefined;
  };
  return [(name) => given[name], variables];
}
