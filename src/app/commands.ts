import type { CommandSpec } from './command-spec.ts';
import type { FunnelCommand } from './funnel/asking.ts';
import type { OptionName } from './options/option-specs.ts';

const INPUT = ['config', 'contacts', 'transitions', 'preset', 'pipeline'] as const;
const WORDS = ['lang', 'quiet', 'paint', 'color'] as const;
const OUTPUT = ['format', 'excel', 'output', 'pager', ...WORDS] as const;
const ROWS = ['strict', 'rejects'] as const;
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
  'maturity',
] as const;

/** A command as it stands in the list, its name kept as a type. */
function declareCommand<const Name extends string>(spec: CommandSpec<Name>): CommandSpec<Name> {
  return spec;
}

/** A command that asks the funnel one question and shows the answer in one view. */
function declareQuestion<const Name extends FunnelCommand>(
  name: Name,
  options: readonly OptionName[],
  more: Partial<Pick<CommandSpec, 'argument' | 'placeholders' | 'outputIs'>> = {},
): CommandSpec<Name> {
  return declareCommand({
    name,
    options: [...INPUT, ...QUESTION, ...options, ...OUTPUT, ...ROWS, 'allowForeignIds'],
    outputIs: 'report',
    ...more,
    engine: ({ rejects }) => ({ ordered: rejects !== undefined }),
    prepare: async (start) => (await import('./funnel/funnel-command.ts')).prepareFunnelCommand(start, name),
  });
}

/** Every command, in the order of the help; options too. */
export const COMMANDS = [
  declareQuestion('report', ['adjust', 'brief', 'failOn']),
  declareQuestion('gaps', ['adjust', 'failOn']),
  declareQuestion('coach', ['adjust', 'failOn']),
  declareQuestion('scorecard', ['adjust', 'dealValue', 'all'], {
    // one name, in quotes or not
    argument: '[manager...]',
    placeholders: ['manager'],
  }),
  declareQuestion('trend', ['every', 'last']),
  declareQuestion('spread', []),
  declareQuestion('whatif', ['set', 'to', 'dealValue']),
  declareQuestion('compare', [], { argument: '[a] [b]' }),
  declareQuestion('plan', ['goal', 'from']),
  declareQuestion('velocity', []),
  declareQuestion('stuck', ['olderThan', 'top']),
  declareQuestion('chart', ['every', 'last', 'dealValue', 'to', 'set'], {
    argument: '[picture]',
    outputIs: 'picture',
  }),
  declareCommand({
    name: 'check',
    options: [...INPUT, 'maturity', ...OUTPUT, ...ROWS],
    outputIs: 'report',
    engine: () => ({ ordered: true }),
    prepare: async (start) => (await import('./check/check-command.ts')).prepareCheckCommand(start),
  }),
  declareCommand({
    name: 'init',
    options: [...INPUT, 'column', 'ask', ...OUTPUT, 'force'],
    // files that tell by themselves what they are
    argument: '[files...]',
    outputIs: 'config',
    prepare: async (start) => (await import('./init/init-command.ts')).prepareInitCommand(start),
  }),
  declareCommand({
    name: 'track',
    options: ['history', 'at', 'preset', 'pipeline', 'wait', 'dryRun', 'config', ...OUTPUT],
    // the list of deals
    argument: '[deals]',
    outputIs: 'report',
    prepare: async (start) => (await import('./track/track-command.ts')).prepareTrackCommand(start),
  }),
  declareCommand({
    name: 'run',
    options: ['config', ...WORDS],
    // names of saved views
    argument: '[views...]',
    outputIs: 'report',
    prepare: async (start) => (await import('./run/run-command.ts')).prepareRunCommand(start),
  }),
  declareCommand({
    name: 'schedule',
    options: ['when', 'print', 'install', 'remove', 'config', ...WORDS],
    // names of saved views
    argument: '[views...]',
    outputIs: 'report',
    prepare: async (start) => (await import('./schedule/schedule-command.ts')).prepareScheduleCommand(start),
  }),
  declareCommand({
    name: 'completion',
    options: ['lang'],
    argument: '[shell]',
    outputIs: 'report',
    prepare: async (start) =>
      (await import('./completion/completion-command.ts')).prepareCompletionCommand(start),
  }),
  declareCommand({
    name: 'presets',
    options: OUTPUT,
    outputIs: 'report',
    prepare: async () => ({
      answer: async (invocation) =>
        (await import('./presets/presets-command.ts')).runPresetsCommand(invocation),
    }),
  }),
] as const;

export type CommandName = (typeof COMMANDS)[number]['name'];
export const COMMAND_NAMES: readonly CommandName[] = COMMANDS.map(({ name }) => name);
