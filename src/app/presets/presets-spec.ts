import { declareCommand, OPTION_SETS } from '../command-spec.ts';

export const PRESETS_COMMAND = declareCommand({
  name: 'presets',
  options: OPTION_SETS.output,
  outputIs: 'report',
  prepare: async () => ({
    answer: async (invocation) => (await import('./presets-command.ts')).runPresetsCommand(invocation),
  }),
});
