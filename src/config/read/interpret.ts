import { parsePeriod } from '../../domain/calendar/period.ts';
import { isTimeZone } from '../../domain/calendar/zone.ts';
import { type Analysis, DEFAULT_ANALYSIS, type TargetOverride } from '../../domain/evidence/funnel.ts';
import { gatherColumns, splitColumns } from '../../domain/mix/adjusted-columns.ts';
import type { Problem } from '../../domain/problem.ts';
import { mapTables } from '../../domain/tables.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { ConfigDocument, KeyPath } from '../document.ts';
import type { LooseConfig } from '../schema.ts';
import { resolveAlias, type Settings } from '../settings.ts';
import { ConfigReader } from './config-reader.ts';
import { readActivity } from './read-activity.ts';
import { readBase } from './read-base.ts';
import { labelEntries, readInput } from './read-input.ts';
import { readLeads } from './read-leads.ts';
import { readHolidays, readPlan, readShares } from './read-plan.ts';
import { readRefusals } from './read-refusals.ts';
import { readReports } from './read-reports.ts';
import { readSource } from './read-source.ts';
import { findRepeatedLabels, type ReadStages, readStages, readTarget } from './read-stages.ts';
import { readTeams } from './read-teams.ts';
import { readLabels } from './values.ts';

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
): { settings: Settings; problems: readonly Problem[] } {
  const reader = new ConfigReader(document, raw);
  const timezone = readZone(reader, machineZone);
  const weekStart = raw.weekStart ?? 'monday';
  const known: ReadStages = { stages: readStages(reader), lost: readLabels(raw.lost?.labels) };
  findRepeatedLabels(reader, known.stages);
  const aliases = readAliases(raw);
  const overrides = readOverrides(reader, known, aliases, { zone: timezone, weekStart });
  const tables = mapTables((table) => readInput(reader, table, known));
  const { files: _, table: __, times: ___, ...track } = readInput(reader, 'track', known);
  const { adjust, ...analysis } = raw.analysis ?? {};
  const settings: Settings = {
    file: document.file,
    language: raw.language,
    timezone,
    weekStart,
    funnel: {
      ...labelEntries(known, tables.transitions.entries ?? []),
      ignored: readLabels(raw.ignored?.labels),
      overrides,
    },
    source: readSource(reader),
    ...tables,
    track,
    aliases,
    system: readLabels(raw.managers?.system)
      .map(normalizeText)
      .filter((name) => name !== ''),
    ...readTeams(reader, aliases),
    shares: readShares(reader, aliases),
    ...readPlan(reader, aliases, { stages: known.stages, weekStart }),
    refusals: readRefusals(reader),
    ownReasons: (raw.refusals?.reasons ?? []).length > 0,
    activity: readActivity(reader),
    leads: readLeads(reader),
    base: readBase(reader),
    holidays: readHolidays(reader, weekStart),
    reports: readReports(reader),
    // what is undefined was of the wrong type, and such settings are not used
    analysis: { ...DEFAULT_ANALYSIS, ...analysis } as Analysis,
    adjust: readColumns(adjust),
    warnings: reader.warnings,
  };
  return { settings, problems: reader.problems };
}

/** One that can be calculated with, whatever is wrong with the config's. */
function readZone(reader: ConfigReader, machineZone: string): string {
  const given = reader.raw.timezone;
  if (given !== undefined && !isTimeZone(given)) {
    const place = reader.document.placeOfValue(['timezone']);
    reader.add(unknownWord('config-zone', given, Intl.supportedValuesOf('timeZone'), {}, place));
  }
  const zone = given ?? machineZone;
  return isTimeZone(zone) ? zone : 'UTC';
}

function readOverrides(
  reader: ConfigReader,
  { stages }: ReadStages,
  aliases: Settings['aliases'],
  calendar: { zone: string; weekStart: Settings['weekStart'] },
): TargetOverride[] {
  return (reader.raw.targets ?? []).flatMap((given = {}, index): TargetOverride[] => {
    const path: KeyPath = ['targets', index];
    const stage = stages.findIndex(({ id }) => id === String(given.stage));
    if (stage < 1 && given.stage !== undefined) {
      const known = stages.slice(1).map(({ id }) => id);
      const place = reader.document.placeOfValue([...path, 'stage']);
      reader.add(unknownWord('config-stage-unknown', String(given.stage), known, { known }, place));
    }
    const { target, floor } = readTarget(reader, path, given);
    const period = given.period === undefined ? undefined : parsePeriod(String(given.period), calendar);
    if (period === null) reader.complain('config-period', {}, [...path, 'period']);
    if (stage < 1 || target === undefined || floor === undefined) return [];
    const { segment, manager } = given;
    return [
      {
        stage,
        target,
        floor,
        segment: segment === undefined ? undefined : normalizeText(String(segment)),
        manager: manager === undefined ? undefined : resolveAlias(aliases, normalizeText(String(manager))),
        period: period ?? undefined,
      },
    ];
  });
}

/** Names of columns: a list of them, or a text in which commas part them. */
function readColumns(given: NonNullable<LooseConfig['analysis']>['adjust']): string[] {
  return gatherColumns(typeof given === 'object' ? readLabels(given) : splitColumns(String(given ?? '')));
}

function readAliases(raw: LooseConfig): Record<string, string> {
  const entries = Object.entries(raw.managers?.aliases ?? {});
  return Object.fromEntries(entries.map(([from, to]) => [normalizeText(from), normalizeText(String(to))]));
}
