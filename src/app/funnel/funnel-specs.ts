import { type CommandSpec, declareCommand, OPTION_SETS } from '../command-spec.ts';

const { input, question, output, rows } = OPTION_SETS;

/** A command that asks the funnel one question and shows the answer in one view. */
function declareFunnelCommand<const Name extends 'report' | 'gaps' | 'coach'>(name: Name): CommandSpec<Name> {
  return declareCommand({
    name,
    options: [...input, ...question, ...output, ...rows, 'failOn'],
    outputIs: 'report',
    engine: ({ rejects }) => ({ ordered: rejects !== undefined }),
    prepare: async (start) => (await import('./funnel-command.ts')).prepareFunnelCommand(start, name),
  });
}

export const FUNNEL_SPECS = [
  declareFunnelCommand('report'),
  declareFunnelCommand('gaps'),
  declareFunnelCommand('coach'),
] as const;
