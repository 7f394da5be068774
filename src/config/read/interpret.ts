import { dirname, isAbsolute, join, sep } from 'node:path';
import { parseDatePattern } from '../../domain/calendar/date-pattern.ts';
import { parseDuration } from '../../domain/calendar/duration.ts';
import { parsePeriod } from '../../domain/calendar/period.ts';
import { isTimeZone } from '../../domain/calendar/zone.ts';
import { DEFAULT_ANALYSIS, type Stage, type TargetOverride } from '../../domain/evidence/funnel.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import type { TableName } from '../../domain/tables.ts';
import { normalizeLabel, normalizeText } from '../../domain/text/label.ts';
import { findNearest } from '../../domain/text/nearest.ts';
import type { InputSettings } from '../../ingest/tables/table-rules.ts';
import type { ConfigDocument, KeyPath } from '../document.ts';
import type { LooseConfig } from '../schema.ts';
import { resolveAlias, type Settings } from '../settings.ts';
import { parseDelimiter } from './config-delimiter.ts';
import { parsePercent } from './percent.ts';
import { readTeams } from './read-teams.ts';
import { labelEntries, readRows } from './row-settings.ts';

/**
 * Gives a config's values their meaning and checks what a schema cannot: percentages, windows, periods, labels that
 * stand twice, floors above targets.
 *
 * @param raw what the schema accepted, or as much of it as has the right types
 * @param machineZone the time zone where the config names none
 * @returns settings that are only to be used when `problems` is empty
 */
export function interpretConfig(
  document: ConfigDocument,
  raw: LooseConfig,
  machineZone: string,
): { settings: Settings; problems: Problem[] } {
  const problems: Problem[] = [];
  const folder = dirname(document.file);
  const timezone = raw.timezone ?? machineZone;
  if (raw.timezone !== undefined && !isTimeZone(raw.timezone)) {
    const nearest = findNearest(raw.timezone, Intl.supportedValuesOf('timeZone'));
    problems.push(problem('config-zone', nearest ? { nearest } : {}, document.placeOfValue(['timezone'])));
  }
  const stages = readStages(document, raw, problems);
  const lost = readLabels(raw.lost?.labels);
  const ignored = readLabels(raw.ignored?.labels);
  findRepeatedLabels(document, raw, stages, problems);
  const zone = isTimeZone(timezone) ? timezone : 'UTC';
  const weekStart = raw.weekStart ?? 'monday';
  const aliases = readAliases(raw);
  const overrides = readOverrides(document, raw, stages, { zone, weekStart }, problems);
  const rowsOf = (table: TableName) => readRows(document, table, raw[table], raw, stages, lost, problems);
  const moves = rowsOf('transitions');
  const { files: _, ...deals } = readInput(document, 'track', raw.track, folder, problems);
  const settings: Settings = {
    file: document.file,
    ...(raw.language ? { language: raw.language } : {}),
    timezone: zone,
    weekStart,
    funnel: {
      ...labelEntries(stages, lost, moves.entries ?? []),
      ignored,
      overrides: overrides.map((each) =>
        each.manager === undefined ? each : { ...each, manager: resolveAlias(aliases, each.manager) },
      ),
    },
    contacts: { ...readInput(document, 'contacts', raw.contacts, folder, problems), ...rowsOf('contacts') },
    transitions: {
      ...readInput(document, 'transitions', raw.transitions, folder, problems),
      ...moves,
    },
    track: { ...deals, ...readRows(document, 'track', raw.track, raw, stages, lost, problems) },
    aliases,
    system: readLabels(raw.managers?.system)
      .map(normalizeText)
      .filter((name) => name !== ''),
    ...readTeams(raw.managers?.teams, {
      document,
      aliases,
      locate: (file) => joinToFolder(folder, file),
      problems,
    }),
    analysis: { ...DEFAULT_ANALYSIS, ...dropUndefined(raw.analysis ?? {}) },
  };
  return { settings, problems };
}

function readStages(document: ConfigDocument, raw: LooseConfig, problems: Problem[]): Stage[] {
  const seen = new Set<string>();
  const stages = (raw.stages ?? []).map((stage = {}, index): Stage => {
    const at = (key: string): KeyPath => ['stages', index, key];
    const id = String(stage.id ?? '');
    if (stage.id !== undefined && seen.has(id))
      problems.push(problem('config-stage-twice', { stage: id }, document.placeOfValue(at('id'))));
    seen.add(id);
    if (index === 0 && stage.target !== undefined) {
      problems.push(problem('config-target-first', {}, document.placeOfValue(at('target'))));
    }
    const name = String(stage.name ?? id);
    const { target, floor } = readTarget(document, ['stages', index], stage, problems);
    const window = stage.window === undefined ? undefined : parseDuration(String(stage.window));
    if (window === null) problems.push(problem('config-window', {}, document.placeOfValue(at('window'))));
    return {
      id,
      name,
      labels: stage.labels ? readLabels(stage.labels) : [...new Set([id, name])],
      ...(target === undefined ? {} : { target }),
      ...(floor === undefined ? {} : { floor }),
      ...(window ? { window } : {}),
    };
  });
  if (stages.length < 2) problems.push(problem('config-stages-few', {}, document.placeOfValue(['stages'])));
  return stages;
}

function readLabels(labels: readonly (string | number | undefined)[] = []): string[] {
  return labels.map((label) => String(label ?? ''));
}

function readTarget(
  document: ConfigDocument,
  path: KeyPath,
  given: { target?: string | number | undefined; floor?: string | number | undefined },
  problems: Problem[],
): { target?: number; floor?: number } {
  const read = (key: 'target' | 'floor'): number | undefined => {
    const value = given[key];
    if (value === undefined) return undefined;
    const fraction = parsePercent(value);
    if (fraction === undefined) {
      problems.push(problem('config-percent', { key }, document.placeOfValue([...path, key])));
    }
    return fraction;
  };
  const target = read('target');
  const floor = read('floor');
  if (given.floor !== undefined && given.target === undefined) {
    problems.push(problem('config-floor-alone', {}, document.placeOfValue([...path, 'floor'])));
  }
  if (target !== undefined && floor !== undefined && floor > target) {
    problems.push(problem('config-floor', { target, floor }, document.placeOfValue([...path, 'floor'])));
  }
  if (target === undefined) return {};
  return { target, floor: floor ?? target };
}

/** One label must mean one thing: a stage, a loss or something ignored. */
function findRepeatedLabels(
  document: ConfigDocument,
  raw: LooseConfig,
  stages: readonly Stage[],
  problems: Problem[],
): void {
  const owners = new Map<string, string>();
  const claim = (label: string, owner: string, path: KeyPath): void => {
    const key = normalizeLabel(label);
    // what is blank, or was of the wrong type, matches nothing
    if (key === '') return;
    const other = owners.get(key);
    if (other !== undefined) {
      problems.push(problem('config-label-twice', { label, other }, document.placeOfValue(path)));
    } else owners.set(key, owner);
  };
  stages.forEach((stage, index) => {
    const given = raw.stages?.[index]?.labels;
    const distinct = given ? stage.labels : [...new Set(stage.labels.map(normalizeLabel))];
    distinct.forEach((label, position) => {
      claim(label, stage.id, ['stages', index, given ? 'labels' : 'id', position]);
    });
  });
  for (const key of ['lost', 'ignored'] as const) {
    (raw[key]?.labels ?? []).forEach((label, position) => {
      claim(String(label ?? ''), key, [key, 'labels', position]);
    });
  }
}

function readOverrides(
  document: ConfigDocument,
  raw: LooseConfig,
  stages: readonly Stage[],
  calendar: { zone: string; weekStart: Settings['weekStart'] },
  problems: Problem[],
): TargetOverride[] {
  return (raw.targets ?? []).flatMap((given = {}, index): TargetOverride[] => {
    const path: KeyPath = ['targets', index];
    const stage = stages.findIndex(({ id }) => id === String(given.stage));
    if (stage < 1 && given.stage !== undefined) {
      const known = stages.slice(1).map(({ id }) => id);
      const nearest = findNearest(String(given.stage), known);
      const place = document.placeOfValue([...path, 'stage']);
      problems.push(problem('config-stage-unknown', { known, ...(nearest ? { nearest } : {}) }, place));
    }
    const { target, floor } = readTarget(document, path, given, problems);
    const period = given.period === undefined ? undefined : parsePeriod(String(given.period), calendar);
    if (period === null) {
      problems.push(problem('config-period', {}, document.placeOfValue([...path, 'period'])));
    }
    if (stage < 1 || target === undefined || floor === undefined) return [];
    return [
      {
        stage,
        target,
        floor,
        ...(given.segment === undefined ? {} : { segment: normalizeText(String(given.segment)) }),
        ...(given.manager === undefined ? {} : { manager: normalizeText(String(given.manager)) }),
        ...(period ? { period } : {}),
      },
    ];
  });
}

function readInput(
  document: ConfigDocument,
  table: 'contacts' | 'transitions' | 'track',
  given: LooseConfig['transitions'] | LooseConfig['contacts'],
  folder: string,
  problems: Problem[],
): Omit<InputSettings, 'where'> {
  const files = [given?.file].flat().filter((file) => file !== undefined);
  if (given?.dates !== undefined && parseDatePattern(given.dates) === null) {
    problems.push(problem('config-dates', {}, document.placeOfValue([table, 'dates'])));
  }
  const delimiter = given?.delimiter === undefined ? undefined : parseDelimiter(given.delimiter);
  if (delimiter === null) {
    problems.push(problem('config-delimiter', {}, document.placeOfValue([table, 'delimiter'])));
  }
  const columns = Object.entries(given?.columns ?? {}).flatMap(([name, header]) =>
    header === undefined ? [] : [[name, String(header)] as const],
  );
  return {
    files: files.map((file) => (file === '-' ? file : joinToFolder(folder, file))),
    columns: Object.fromEntries(columns),
    ...(given?.blanks === undefined ? {} : { blanks: readLabels(given.blanks) }),
    ...(given?.dates === undefined ? {} : { dates: given.dates }),
    ...(given?.encoding === undefined ? {} : { encoding: given.encoding }),
    ...(delimiter == null ? {} : { delimiter }),
  };
}

/** A path of the config, seen from the working directory, with `/`; short where the config stands in it. */
function joinToFolder(folder: string, file: string): string {
  return folder === '.' || isAbsolute(file) ? file : join(folder, file).split(sep).join('/');
}

function readAliases(raw: LooseConfig): Record<string, string> {
  const entries = Object.entries(raw.managers?.aliases ?? {});
  return Object.fromEntries(entries.map(([from, to]) => [normalizeText(from), normalizeText(String(to))]));
}

function dropUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
