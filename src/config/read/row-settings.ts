import { problem } from '../../domain/problem.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { RowFilter } from '../../ingest/crm/preset.ts';
import type { EntrySettings, InputSettings } from '../../ingest/tables/table-rules.ts';
import type { KeyPath } from '../document.ts';
import type { ConfigReader } from './config-reader.ts';
import type { InputSection, RawInput } from './read-input.ts';
import type { ReadStages } from './read-stages.ts';
import { readText } from './values.ts';

/** What stands for a loss that is known by a column, where the config gives losses no label. */
const LOSS = '(lost)';

type RawWhere = Readonly<Record<string, unknown>> | undefined;

/** How the rows of a file become events, as far as the config says: its preset, shape, conditions and pipeline. */
export function readRows(
  reader: ConfigReader,
  section: InputSection,
  known: ReadStages,
): Pick<InputSettings, 'preset' | 'shape' | 'entries' | 'numbered' | 'where' | 'pipeline'> {
  const { raw, document } = reader;
  const given: RawInput = raw[section];
  const entries = given?.entries?.flatMap((each, index) =>
    readEntry(reader, each ?? {}, [section, 'entries', index], known),
  );
  const shape = given?.shape ?? (entries ? 'wide' : undefined);
  if (entries && shape === 'long') {
    reader.add(problem('config-entries-long', {}, document.placeOfKey([section, 'entries'])));
  }
  const numbered = given?.numbered;
  if (numbered && (shape ?? 'long') === 'long' && given?.preset === undefined) {
    reader.add(problem('config-numbered-long', {}, document.placeOfKey([section, 'numbered'])));
  }
  return {
    where: readFilter(given?.where),
    numbered: numbered || undefined,
    preset: given?.preset,
    shape,
    entries,
    pipeline: readText(given?.pipeline ?? raw.pipeline),
  };
}

type RawEntry = NonNullable<NonNullable<NonNullable<RawInput>['entries']>[number]>;

function readEntry(
  reader: ConfigReader,
  { stage, lost, column, where }: RawEntry,
  path: KeyPath,
  { stages, lost: losses }: ReadStages,
): EntrySettings[] {
  if ((stage === undefined) === (lost === undefined)) {
    reader.complain('config-entry', {}, path);
    return [];
  }
  const entry = { columns: [String(column ?? '')], where: readFilter(where) };
  if (stage === undefined) return [{ label: losses[0] ?? LOSS, ...entry }];
  const found = stages.find(({ id }) => id === String(stage));
  if (found) return [{ label: found.labels[0] ?? found.id, ...entry }];
  const known = stages.map(({ id }) => id);
  const place = reader.document.placeOfValue([...path, 'stage']);
  reader.add(unknownWord('config-entry-stage', String(stage), known, { known }, place));
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
export function labelEntries({ stages, lost }: ReadStages, entries: readonly EntrySettings[]): ReadStages {
  const used = new Set(entries.map(({ label }) => label));
  return {
    stages: stages.map((stage) =>
      stage.labels.length === 0 && used.has(stage.id) ? { ...stage, labels: [stage.id] } : stage,
    ),
    lost: lost.length === 0 && used.has(LOSS) ? [LOSS] : lost,
  };
}
