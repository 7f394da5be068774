import { declareCommand, OPTION_SETS } from '../command-spec.ts';

export const INIT = declareCommand({
  name: 'init',
  options: [...OPTION_SETS.input, ...OPTION_SETS.output, 'force'],
  // files that tell by themselves what they are
  argument: '[files...]',
  outputIs: 'config',
  prepare: async (start) => (await import('./init-command.ts')).prepareInitCommand(start),
});
