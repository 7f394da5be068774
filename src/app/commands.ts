import { CHECK } from './check/check-spec.ts';
import { FUNNEL_SPECS } from './funnel/funnel-specs.ts';
import { INIT } from './init/init-spec.ts';
import { PRESETS_COMMAND } from './presets/presets-spec.ts';
import { TRACK } from './track/track-spec.ts';

/** Every command, in the order of the help. */
export const COMMANDS = [...FUNNEL_SPECS, CHECK, INIT, TRACK, PRESETS_COMMAND] as const;

export type CommandName = (typeof COMMANDS)[number]['name'];
export const COMMAND_NAMES: readonly CommandName[] = COMMANDS.map(({ name }) => name);
