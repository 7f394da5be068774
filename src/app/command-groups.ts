import type { CommandName } from './commands.ts';

/** What commands are for, in the order in which help and manual show them. */
export const COMMAND_GROUPS = ['look', 'further', 'control', 'prepare', 'repeat', 'tool'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export const GROUP_OF_COMMAND: Readonly<Record<CommandName, CommandGroup>> = {
  report: 'look',
  gaps: 'look',
  coach: 'look',
  scorecard: 'look',
  chart: 'look',
  trend: 'further',
  spread: 'further',
  whatif: 'further',
  compare: 'further',
  plan: 'further',
  velocity: 'further',
  stuck: 'further',
  refusals: 'control',
  activity: 'control',
  leads: 'control',
  base: 'control',
  handover: 'control',
  check: 'prepare',
  init: 'prepare',
  track: 'prepare',
  load: 'prepare',
  presets: 'prepare',
  run: 'repeat',
  schedule: 'repeat',
  completion: 'tool',
};
