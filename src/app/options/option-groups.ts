import type { OptionName } from './option-specs.ts';

/** What options are about, in the order in which help and manual show them. */
export const OPTION_GROUPS = ['read', 'count', 'ask', 'write', 'run'] as const;
export type OptionGroup = (typeof OPTION_GROUPS)[number];

const GROUP_OF_OPTION: Readonly<Record<OptionName, OptionGroup>> = {
  config: 'read',
  contacts: 'read',
  transitions: 'read',
  activities: 'read',
  purchases: 'read',
  preset: 'read',
  pipeline: 'read',
  column: 'read',
  history: 'read',
  at: 'read',
  allowForeignIds: 'read',
  strict: 'read',
  rejects: 'read',
  period: 'count',
  since: 'count',
  until: 'count',
  asOf: 'count',
  by: 'count',
  manager: 'count',
  segment: 'count',
  basis: 'count',
  credit: 'count',
  maturity: 'count',
  adjust: 'count',
  requireProof: 'count',
  every: 'ask',
  last: 'ask',
  set: 'ask',
  to: 'ask',
  dealValue: 'ask',
  goal: 'ask',
  from: 'ask',
  olderThan: 'ask',
  top: 'ask',
  all: 'ask',
  recall: 'ask',
  reactivate: 'ask',
  orphans: 'ask',
  silent: 'ask',
  with: 'ask',
  brief: 'write',
  format: 'write',
  excel: 'write',
  output: 'write',
  force: 'write',
  lang: 'write',
  pager: 'write',
  paint: 'write',
  color: 'write',
  quiet: 'write',
  failOn: 'run',
  wait: 'run',
  dryRun: 'run',
  ask: 'run',
  when: 'run',
  print: 'run',
  install: 'run',
  remove: 'run',
};

/** Options by what they are about; groups without any are left out. */
export function groupOptions(options: readonly OptionName[]): [OptionGroup, readonly OptionName[]][] {
  return OPTION_GROUPS.map((group): [OptionGroup, readonly OptionName[]] => [
    group,
    options.filter((name) => GROUP_OF_OPTION[name] === group),
  ]).filter(([, names]) => names.length > 0);
}
