import { openConfig } from '../../config/open-config.ts';
import { keepWellTyped } from '../../config/schema.ts';
import type { Options } from '../options/option-specs.ts';
import type { Candidate } from './write-candidates.ts';

/** Names that stand in a config, whatever else is wrong with it. */
export interface ConfigNames {
  readonly stages: readonly Candidate[];
  readonly managers: readonly string[];
  readonly segments: readonly string[];
  readonly pipelines: readonly string[];
  /** Saved views. */
  readonly views: readonly Candidate[];
  /** Attributes of managers. */
  readonly attributes: readonly string[];
}

/** @throws InputError where there is no config */
export function readConfigNames({ config }: Pick<Options, 'config'>): ConfigNames {
  const { value } = openConfig(config);
  const { stages = [], targets = [], managers = {}, pipeline, ...rest } = keepWellTyped(value);
  const { aliases = {}, share = {}, teams } = managers;
  const plan = Array.isArray(rest.plan) ? rest.plan : [];
  const team = isRecord(teams) && typeof teams.file !== 'string' ? teams : {};
  const attributes = Object.values(team).flatMap((each) => (isRecord(each) ? Object.keys(each) : ['team']));
  const pipelines = [pipeline, rest.contacts?.pipeline, rest.transitions?.pipeline];
  return {
    stages: stages.flatMap((stage) => {
      const { id, name } = stage ?? {};
      return id === undefined ? [] : [{ value: String(id), about: name === undefined ? '' : String(name) }];
    }),
    managers: gather([
      ...Object.values(aliases),
      ...Object.keys(share),
      ...Object.keys(team),
      ...[...targets, ...plan].map((each) => each?.manager),
    ]),
    segments: gather(targets.map((each) => each?.segment)),
    pipelines: gather(pipelines),
    views: listViews(isRecord(value) ? value.reports : undefined),
    attributes: gather(attributes),
  };
}

function listViews(reports: unknown): Candidate[] {
  if (!isRecord(reports)) return [];
  return Object.entries(reports).map(([value, view]) => {
    const about = isRecord(view) && typeof view.command === 'string' ? view.command : '';
    return { value, about };
  });
}

function gather(values: readonly unknown[]): string[] {
  return [
    ...new Set(values.filter((each) => typeof each === 'string' || typeof each === 'number').map(String)),
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
