import { BASES, CREDITS } from '../domain/evidence/funnel.ts';
import { GATES } from '../domain/evidence/gate.ts';
import { LANGUAGES } from '../domain/text/language.ts';
import { PRESET_NAMES } from '../ingest/crm/preset.ts';
import { FORMAT_NAMES } from '../render/formats.ts';

export interface OptionSpec {
  /** As commander wants them. */
  readonly flags: string;
  /** Values allowed; any where absent. */
  readonly choices?: readonly string[];
  /** May be given several times, or with several values. */
  readonly many?: boolean;
  /** The environment variable that stands in for it. */
  readonly env?: string;
}

/** Every option of every command. One registry feeds the program, the help and the docs. */
export const OPTION_SPECS = {
  config: { flags: '--config <file>', env: 'VORONKA_CONFIG' },
  contacts: { flags: '--contacts <file...>', many: true, env: 'VORONKA_CONTACTS' },
  transitions: { flags: '--transitions <file...>', many: true, env: 'VORONKA_TRANSITIONS' },
  period: { flags: '--period <period>', env: 'VORONKA_PERIOD' },
  since: { flags: '--since <date>' },
  until: { flags: '--until <date>' },
  asOf: { flags: '--as-of <date>', env: 'VORONKA_AS_OF' },
  by: { flags: '--by <dimension>', env: 'VORONKA_BY' },
  manager: { flags: '--manager <name...>', many: true },
  segment: { flags: '--segment <name...>', many: true },
  basis: { flags: '--basis <basis>', choices: BASES, env: 'VORONKA_BASIS' },
  credit: { flags: '--credit <rule>', choices: CREDITS, env: 'VORONKA_CREDIT' },
  format: { flags: '--format <format>', choices: FORMAT_NAMES, env: 'VORONKA_FORMAT' },
  output: { flags: '-o, --output <file>' },
  lang: { flags: '--lang <language>', choices: LANGUAGES, env: 'VORONKA_LANG' },
  strict: { flags: '--strict', env: 'VORONKA_STRICT' },
  rejects: { flags: '--rejects <file>', env: 'VORONKA_REJECTS' },
  failOn: { flags: '--fail-on <verdict>', choices: GATES, env: 'VORONKA_FAIL_ON' },
  quiet: { flags: '--quiet', env: 'VORONKA_QUIET' },
  color: { flags: '--no-color' },
  force: { flags: '--force' },
  history: { flags: '--history <file>', env: 'VORONKA_HISTORY' },
  at: { flags: '--at <date>' },
  wait: { flags: '--wait <seconds>' },
  dryRun: { flags: '--dry-run' },
  preset: { flags: '--preset <name>', choices: PRESET_NAMES, env: 'VORONKA_PRESET' },
  pipeline: { flags: '--pipeline <name>', env: 'VORONKA_PIPELINE' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTION_SPECS;

/** `--as-of` of `--as-of <date>`. */
export function longFlag(name: OptionName): string {
  return /--[a-z-]+/.exec(OPTION_SPECS[name].flags)?.[0] ?? name;
}
