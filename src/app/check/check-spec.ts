import { declareCommand, OPTION_SETS } from '../command-spec.ts';

const { input, output, rows } = OPTION_SETS;

export const CHECK = declareCommand({
  name: 'check',
  options: [...input, ...output, ...rows],
  outputIs: 'report',
  engine: () => ({ ordered: true }),
  prepare: async (start) => (await import('./check-command.ts')).prepareCheckCommand(start),
});
