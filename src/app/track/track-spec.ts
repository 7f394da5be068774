import { declareCommand, OPTION_SETS } from '../command-spec.ts';

export const TRACK = declareCommand({
  name: 'track',
  options: ['history', 'at', 'preset', 'pipeline', 'wait', 'dryRun', 'config', ...OPTION_SETS.output],
  // the list of deals
  argument: '[deals]',
  outputIs: 'report',
  prepare: async (start) => (await import('./track-command.ts')).prepareTrackCommand(start),
});
