import type { Report } from '../report/model.ts';
import type { Audience } from '../report/names.ts';
import { runFunnelCommand } from './funnel-command.ts';
import type { OptionName } from './option-specs.ts';
import type { Session } from './session.ts';

export const COMMAND_NAMES = ['report', 'gaps', 'coach', 'check', 'init'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** What a command did: a report to print, and whether the `--fail-on` gate or anything else changes the status. */
export interface Outcome {
  readonly report: Report<object>;
  readonly status: 0 | 1 | 2 | 3;
}

/** A command declares its options and names its view; the rest is the same for all. */
export interface CommandSpec {
  readonly options: readonly OptionName[];
  readonly run: (session: Session, audience: Audience) => Promise<Outcome>;
}

const INPUT = ['config', 'contacts', 'transitions'] as const satisfies readonly OptionName[];
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
    run: (session, audience) => runFunnelCommand(session, audience, 'report'),
  },
  gaps: {
    options: FUNNEL,
    run: (session, audience) => runFunnelCommand(session, audience, 'gaps'),
  },
  coach: {
    options: FUNNEL,
    run: (session, audience) => runFunnelCommand(session, audience, 'coach'),
  },
  check: {
    options: [...INPUT, ...OUTPUT, ...ROWS],
    run: async (session) => (await import('./check-command.ts')).runCheckCommand(session),
  },
  init: {
    options: [...INPUT, ...OUTPUT, 'force'],
    run: async (session, audience) => (await import('./init-command.ts')).runInitCommand(session, audience),
  },
};
