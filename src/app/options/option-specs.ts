import { BUCKET_UNITS } from '../../domain/calendar/local-day.ts';
import { BASES, CREDITS, MATURITIES } from '../../domain/evidence/funnel.ts';
import { GATES } from '../../domain/evidence/verdict.ts';
import { PLAN_SOURCES } from '../../domain/plan/plan-sources.ts';
import { SCHEDULERS } from '../../domain/schedule/schedulers.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { LANGUAGES } from '../../domain/text/language.ts';
import { WORTH_LEVELS } from '../../domain/worth/worth-levels.ts';
import { PRESET_NAMES } from '../../ingest/crm/preset.ts';
import { FORMAT_NAMES } from '../../render/formats.ts';

/** What the page of `report` can take in: answers of commands that look at the book. */
export const CONTROLS = ['refusals', 'activity', 'leads', 'base'] as const;
export type Control = (typeof CONTROLS)[number];

/** What a value of each kind becomes; `unless` is a flag that is on until it is switched off. */
interface Values {
  readonly text: string | undefined;
  readonly choice: string | undefined;
  readonly many: readonly string[];
  /** The same of the values allowed. */
  readonly choices: readonly string[];
  /** As often as it is given, one value each time. */
  readonly repeated: readonly string[];
  readonly flag: boolean;
  readonly unless: boolean;
  readonly seconds: number | undefined;
  /** A whole number from 1 on. */
  readonly whole: number | undefined;
}

export interface OptionSpec {
  readonly kind: keyof Values;
  /** As they are typed. */
  readonly flags: string;
  /** Of choices: the values allowed. */
  readonly choices?: readonly string[];
  /** The environment variable that stands in for it. */
  readonly env?: string;
}

/** Every option of every command. One registry feeds the program, the help, the docs and {@link Options}. */
export const OPTION_SPECS = {
  config: { kind: 'text', flags: '--config <file>', env: 'VORONKA_CONFIG' },
  contacts: { kind: 'many', flags: '--contacts <file...>', env: 'VORONKA_CONTACTS' },
  transitions: { kind: 'many', flags: '--transitions <file...>', env: 'VORONKA_TRANSITIONS' },
  activities: { kind: 'many', flags: '--activities <file...>', env: 'VORONKA_ACTIVITIES' },
  purchases: { kind: 'many', flags: '--purchases <file...>', env: 'VORONKA_PURCHASES' },
  source: { kind: 'text', flags: '--source <url>' },
  period: { kind: 'text', flags: '--period <period>', env: 'VORONKA_PERIOD' },
  since: { kind: 'text', flags: '--since <date>' },
  until: { kind: 'text', flags: '--until <date>' },
  asOf: { kind: 'text', flags: '--as-of <date>', env: 'VORONKA_AS_OF' },
  by: { kind: 'text', flags: '--by <dimension>', env: 'VORONKA_BY' },
  manager: { kind: 'many', flags: '--manager <name...>' },
  segment: { kind: 'many', flags: '--segment <name...>' },
  basis: { kind: 'choice', flags: '--basis <basis>', choices: BASES, env: 'VORONKA_BASIS' },
  credit: { kind: 'choice', flags: '--credit <rule>', choices: CREDITS, env: 'VORONKA_CREDIT' },
  maturity: { kind: 'choice', flags: '--maturity <rule>', choices: MATURITIES, env: 'VORONKA_MATURITY' },
  adjust: { kind: 'text', flags: '--adjust <dimensions>', env: 'VORONKA_ADJUST' },
  brief: { kind: 'flag', flags: '--brief' },
  with: { kind: 'choices', flags: '--with <control...>', choices: CONTROLS },
  every: { kind: 'choice', flags: '--every <unit>', choices: BUCKET_UNITS },
  last: { kind: 'whole', flags: '--last <number>' },
  set: { kind: 'repeated', flags: '--set <stage=percent>' },
  to: { kind: 'choice', flags: '--to <level>', choices: WORTH_LEVELS },
  dealValue: { kind: 'text', flags: '--deal-value <sum>', env: 'VORONKA_DEAL_VALUE' },
  goal: { kind: 'repeated', flags: '--goal <stage=count>' },
  from: { kind: 'choice', flags: '--from <source>', choices: PLAN_SOURCES },
  olderThan: { kind: 'text', flags: '--older-than <duration>' },
  top: { kind: 'whole', flags: '--top <number>' },
  all: { kind: 'flag', flags: '--all' },
  recall: { kind: 'flag', flags: '--recall' },
  reactivate: { kind: 'flag', flags: '--reactivate' },
  orphans: { kind: 'flag', flags: '--orphans' },
  silent: { kind: 'text', flags: '--silent <duration>' },
  requireProof: { kind: 'flag', flags: '--require-proof', env: 'VORONKA_REQUIRE_PROOF' },
  format: { kind: 'choice', flags: '--format <format>', choices: FORMAT_NAMES, env: 'VORONKA_FORMAT' },
  excel: { kind: 'flag', flags: '--excel', env: 'VORONKA_EXCEL' },
  output: { kind: 'text', flags: '-o, --output <file>' },
  lang: { kind: 'choice', flags: '--lang <language>', choices: LANGUAGES, env: 'VORONKA_LANG' },
  allowForeignIds: { kind: 'flag', flags: '--allow-foreign-ids' },
  strict: { kind: 'flag', flags: '--strict', env: 'VORONKA_STRICT' },
  rejects: { kind: 'text', flags: '--rejects <file>', env: 'VORONKA_REJECTS' },
  failOn: { kind: 'choice', flags: '--fail-on <verdict>', choices: GATES, env: 'VORONKA_FAIL_ON' },
  quiet: { kind: 'flag', flags: '--quiet', env: 'VORONKA_QUIET' },
  paint: { kind: 'choice', flags: '--color <when>', choices: ['auto', 'always', 'never'] },
  color: { kind: 'unless', flags: '--no-color' },
  explain: { kind: 'flag', flags: '--explain' },
  pager: { kind: 'unless', flags: '--no-pager' },
  ask: { kind: 'flag', flags: '--ask' },
  force: { kind: 'flag', flags: '--force' },
  history: { kind: 'text', flags: '--history <file>', env: 'VORONKA_HISTORY' },
  at: { kind: 'text', flags: '--at <date>' },
  dryRun: { kind: 'flag', flags: '--dry-run' },
  preset: { kind: 'choice', flags: '--preset <name>', choices: PRESET_NAMES, env: 'VORONKA_PRESET' },
  column: { kind: 'repeated', flags: '--column <name=header>' },
  pipeline: { kind: 'text', flags: '--pipeline <name>', env: 'VORONKA_PIPELINE' },
  wait: { kind: 'seconds', flags: '--wait <seconds>' },
  when: { kind: 'text', flags: '--at <time>' },
  print: { kind: 'choice', flags: '--print [scheduler]', choices: SCHEDULERS },
  install: { kind: 'flag', flags: '--install' },
  remove: { kind: 'flag', flags: '--remove' },
  target: { kind: 'repeated', flags: '--to <url>' },
  cluster: { kind: 'text', flags: '--cluster <name>' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTION_SPECS;
export const OPTION_NAMES = Object.keys(OPTION_SPECS) as OptionName[];

/** What an option becomes, given or not. */
type ValueOf<S extends OptionSpec> = S extends { readonly choices: readonly (infer Choice)[] }
  ? S['kind'] extends 'choices'
    ? readonly Choice[]
    : Choice | undefined
  : Values[S['kind']];

/** What the user asked for, checked: choices are among the known ones, the rest is text as given. */
export type Options = { readonly [Name in OptionName]: ValueOf<(typeof OPTION_SPECS)[Name]> } & {
  /** What stands after the command without an option's name: files, or what is compared. */
  readonly files: readonly string[];
  /** Whether `--by` named the stages, where these do not stand in the manager's place but beside him. */
  readonly byStage?: boolean;
};

/** Where values come from: the command line, variables, a view of the config. Undefined where it has none. */
export type OptionSource = (name: OptionName) => unknown;

/** What `-o` of a command names: see the list of commands. */
export type OutputKind = 'report' | 'picture' | 'config';

/** Names in braces that stand for something in `-o`, where a command makes a file of each. */
export const FILE_PLACEHOLDERS = ['manager', 'week', 'date'] as const;
export type FilePlaceholder = (typeof FILE_PLACEHOLDERS)[number];

/** `--as-of` of `--as-of <date>`. */
export function longFlag(name: OptionName): string {
  return /--[a-z-]+/.exec(OPTION_SPECS[name].flags)?.[0] ?? name;
}

/** `manager`, or the contacts' column that stands in its place. */
export function chooseDimension({ by }: Pick<Options, 'by'>): string {
  return by === undefined || isManager(by) ? 'manager' : by;
}

/** Whether a dimension is the manager himself. */
export function isManager(dimension: string): boolean {
  return normalizeText(dimension).toLowerCase() === 'manager';
}
