import { runFunnelCommand } from '../app/funnel/funnel-command.ts';
import type { Invocation } from '../app/invocation.ts';
import type { Outcome } from '../app/outcome.ts';
import type { OptionName } from './option-specs.ts';

export const COMMAND_NAMES = ['report', 'gaps', 'coach', 'check', 'init', 'track', 'presets'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** What may stand after a command without an option's name, as commander wants it; the last may be several. */
export const COMMAND_ARGUMENTS = {
  /** The list of deals. */
  track: '[deals]',
  /** Files that tell by themselves what they are. */
  init: '[files...]',
} as const satisfies { readonly [C in CommandName]?: string };

/** A command declares its options and names its view; the rest is the same for all. */
export interface CommandSpec {
  readonly options: readonly OptionName[];
  readonly run: (invocation: Invocation) => Promise<Outcome>;
}

const INPUT = [
  'config',
  'contacts',
  'transitions',
  'preset',
  'pipeline',
] as const satisfies readonly OptionName[];
const OUTPUT = ['format', 'output', 'lang', 'quiet', 'color'] as const satisfies readonly OptionName[];
const ROWS = ['strict', 'rejects'] as const satisfies readonly OptionName[];
const QUESTION = [
  'period',
  'since',
  'until',
  'asOf',
  'by',
  'manager',
  'segment',
  'basis',
  'credit',
] as const satisfies readonly OptionName[];
const FUNNEL = [...INPUT, ...QUESTION, ...OUTPUT, ...ROWS, 'failOn'] as const satisfies readonly OptionName[];

/** Every command, in the order of the help. Views are loaded when they are asked for. */
export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  report: {
    options: FUNNEL,
    run: (invocation) => runFunnelCommand(invocation, 'report'),
  },
  gaps: {
    options: FUNNEL,
    run: (invocation) => runFunnelCommand(invocation, 'gaps'),
  },
  coach: {
    options: FUNNEL,
    run: (invocation) => runFunnelCommand(invocation, 'coach'),
  },
  check: {
    options: [...INPUT, ...OUTPUT, ...ROWS],
    run: async (invocation) => (await import('../app/check/check-command.ts')).runCheckCommand(invocation),
  },
  init: {
    options: [...INPUT, ...OUTPUT, 'force'],
    run: async (invocation) => (await import('../app/init/init-command.ts')).runInitCommand(invocation),
  },
  track: {
    options: ['history', 'at', 'preset', 'pipeline', 'wait', 'dryRun', 'config', ...OUTPUT],
    run: async (invocation) => (await import('../app/track/track-command.ts')).runTrackCommand(invocation),
  },
  presets: {
    options: OUTPUT,
    run: async (invocation) =>
      (await import('../app/presets/presets-command.ts')).runPresetsCommand(invocation),
  },
};
