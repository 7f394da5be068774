import type { Stage } from '../../domain/evidence/funnel.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import type { TableName } from '../../domain/tables.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { findNearest } from '../../domain/text/nearest.ts';
import type { RowFilter } from '../../ingest/crm/preset.ts';
import type { EntrySettings, InputSettings } from '../../ingest/tables/table-rules.ts';
import type { ConfigDocument } from '../document.ts';
import type { LooseConfig } from '../schema.ts';

/** What stands for a loss that is known by a column, where the config gives losses no label. */
const LOSS = '(lost)';

type RawInput = LooseConfig['transitions'] | LooseConfig['contacts'] | LooseConfig['track'];
type RawWhere = Readonly<Record<string, unknown>> | undefined;

/** How the rows of a file become events, as far as the config says: its preset, shape, conditions and pipeline. */
export function readRows(
  document: ConfigDocument,
  table: TableName | 'track',
  given: RawInput,
  raw: LooseConfig,
  stages: readonly Stage[],
  lost: readonly string[],
  problems: Problem[],
): Pick<InputSettings, 'preset' | 'shape' | 'entries' | 'numbered' | 'where' | 'pipeline'> {
  const pipeline = given?.pipeline ?? raw.pipeline;
  const transitions = table === 'transitions' ? raw.transitions : undefined;
  const entries = transitions?.entries?.flatMap((each, index) =>
    readEntry(document, index, each ?? {}, stages, lost, problems),
  );
  const shape = transitions?.shape ?? (entries ? 'wide' : undefined);
  if (entries && shape === 'long') {
    problems.push(problem('config-entries-long', {}, document.placeOfKey([table, 'entries'])));
  }
  const numbered = transitions?.numbered;
  if (numbered && (shape ?? 'long') === 'long' && given?.preset === undefined) {
    problems.push(problem('config-numbered-long', {}, document.placeOfKey([table, 'numbered'])));
  }
  return {
    where: readFilter(given?.where),
    ...(numbered ? { numbered } : {}),
    ...(given?.preset === undefined ? {} : { preset: given.preset }),
    ...(shape === undefined ? {} : { shape }),
    ...(entries === undefined ? {} : { entries }),
    ...(pipeline === undefined ? {} : { pipeline: String(pipeline) }),
  };
}

type RawEntry = NonNullable<NonNullable<NonNullable<LooseConfig['transitions']>['entries']>[number]>;

function readEntry(
  document: ConfigDocument,
  index: number,
  { stage, lost, column, where }: RawEntry,
  stages: readonly Stage[],
  losses: readonly string[],
  problems: Problem[],
): EntrySettings[] {
  const path = ['transitions', 'entries', index];
  if ((stage === undefined) === (lost === undefined)) {
    problems.push(problem('config-entry', {}, document.placeOfValue(path)));
    return [];
  }
  const entry = { columns: [String(column ?? '')], where: readFilter(where) };
  if (stage === undefined) return [{ label: losses[0] ?? LOSS, ...entry }];
  const found = stages.find(({ id }) => id === String(stage));
  if (found) return [{ label: found.labels[0] ?? found.id, ...entry }];
  const known = stages.map(({ id }) => id);
  const nearest = findNearest(String(stage), known);
  const place = document.placeOfValue([...path, 'stage']);
  problems.push(problem('config-entry-stage', { known, ...(nearest ? { nearest } : {}) }, place));
  return [];
}

/** Header → values as they are written. */
function readFilter(where: RawWhere): RowFilter {
  return Object.fromEntries(
    Object.entries(where ?? {}).map(([header, values]) => [
      header,
      [values].flat().map((value) => normalizeText(String(value ?? ''))),
    ]),
  );
}

/** Stages and losses that have no label of their own get one, so that a column of dates can stand for them. */
export function labelEntries(
  stages: readonly Stage[],
  lost: readonly string[],
  entries: readonly EntrySettings[],
): { stages: Stage[]; lost: readonly string[] } {
  const used = new Set(entries.map(({ label }) => label));
  return {
    stages: stages.map((stage) =>
      stage.labels.length === 0 && used.has(stage.id) ? { ...stage, labels: [stage.id] } : stage,
    ),
    lost: lost.length === 0 && used.has(LOSS) ? [LOSS] : lost,
  };
}
