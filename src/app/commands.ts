import type { CommandSpec } from './command-spec.ts';
import type { FunnelCommand } from './funnel/asking.ts';
import type { FilePlaceholder, OptionName } from './options/option-specs.ts';

const INPUT = ['config', 'contacts', 'transitions', 'preset', 'pipeline'] as const;
/** What is read beside contacts and transitions. */
const BOOKS = ['activities', 'purchases'] as const;
const WORDS = ['lang', 'quiet', 'paint', 'color'] as const;
const OUTPUT = ['format', 'excel', 'output', 'pager', ...WORDS] as const;
const ROWS = ['strict', 'rejects', 'requireProof'] as const;
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

/** What a report knows of its time, for the name of its file. */
const TIMES: readonly FilePlaceholder[] = ['week', 'date'];
/** What may change a saved view for once. */
const ONCE = [
  'contacts',
  'transitions',
  'activities',
  'purchases',
  'preset',
  'pipeline',
  'period',
  'since',
  'until',
  'asOf',
  'manager',
  'segment',
  'excel',
  'strict',
  'allowForeignIds',
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
    options: [...INPUT, ...QUESTION, ...options, ...OUTPUT, ...ROWS, 'allowForeignIds', 'explain'],
    outputIs: 'report',
    placeholders: TIMES,
    ...more,
    engine: ({ rejects }) => ({ ordered: rejects !== undefined }),
    prepare: async (start) => (await import('./funnel/funnel-command.ts')).prepareFunnelCommand(start, name),
  });
}

/** The commands that ask the funnel: what a config may keep as a view. */
const QUESTIONS = [
  declareQuestion('report', ['activities', 'purchases', 'adjust', 'with', 'brief', 'failOn']),
  declareQuestion('gaps', ['adjust', 'failOn']),
  declareQuestion('coach', ['adjust', 'failOn']),
  declareQuestion('scorecard', ['adjust', 'dealValue', 'all'], {
    // one name, in quotes or not
    argument: '[manager...]',
    placeholders: ['manager', ...TIMES],
  }),
  declareQuestion('trend', ['every', 'last']),
  declareQuestion('spread', []),
  declareQuestion('whatif', ['set', 'to', 'dealValue']),
  declareQuestion('compare', [], { argument: '[a] [b]' }),
  declareQuestion('plan', ['goal', 'from']),
  declareQuestion('velocity', []),
  declareQuestion('stuck', ['olderThan', 'top']),
  declareQuestion('refusals', ['recall', 'top']),
  declareQuestion('activity', ['activities', 'every', 'last', 'failOn']),
  declareQuestion('leads', ['adjust', 'activities']),
  declareQuestion('base', ['purchases', 'every', 'last', 'reactivate', 'top']),
  declareQuestion('handover', ['activities', 'orphans', 'silent', 'top'], {
    // one name, in quotes or not
    argument: '[manager...]',
  }),
  declareQuestion('chart', ['every', 'last', 'dealValue', 'to', 'set'], {
    argument: '[picture]',
    outputIs: 'picture',
  }),
] as const;

/** Every command, in the order of the help; options too. */
export const COMMANDS = [
  ...QUESTIONS,
  declareCommand({
    name: 'check',
    options: [...INPUT, ...BOOKS, 'maturity', ...OUTPUT, ...ROWS, 'explain'],
    outputIs: 'report',
    engine: () => ({ ordered: true }),
    prepare: async (start) => (await import('./check/check-command.ts')).prepareCheckCommand(start),
  }),
  declareCommand({
    name: 'init',
    options: [...INPUT, ...BOOKS, 'source', 'column', 'ask', ...OUTPUT, 'force'],
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
    name: 'load',
    options: [...INPUT, 'target', 'cluster', 'strict', 'rejects', ...WORDS],
    outputIs: 'config',
    engine: ({ rejects }) => ({ ordered: rejects !== undefined }),
    prepare: async (start) => (await import('./load/load-command.ts')).prepareLoadCommand(start),
  }),
  declareCommand({
    name: 'run',
    options: ['config', ...ONCE, ...WORDS, 'wait'],
    // names of saved views
    argument: '[views...]',
    outputIs: 'report',
    prepare: async (start) => (await import('./run/run-command.ts')).prepareRunCommand(start, QUESTIONS),
  }),
  declareCommand({
    name: 'schedule',
    options: ['when', 'print', 'install', 'remove', 'config', ...WORDS],
    // names of saved views
    argument: '[views...]',
    outputIs: 'report',
    prepare: async (start) =>
      (await import('./schedule/schedule-command.ts')).prepareScheduleCommand(start, QUESTIONS),
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
