import { parseDuration } from '../../domain/calendar/duration.ts';
import type { Funnel, Stage } from '../../domain/evidence/funnel.ts';
import { normalizeLabel, normalizeText } from '../../domain/text/label.ts';
import type { KeyPath } from '../document.ts';
import type { ConfigReader } from './config-reader.ts';
import { parsePercent, readLabels } from './values.ts';

/** The stages and the labels of a loss, which other parts of a config name. */
export type ReadStages = Pick<Funnel, 'stages' | 'lost'>;

/** `stages`, in their order. */
export function readStages(reader: ConfigReader): Stage[] {
  const seen = new Set<string>();
  const stages = (reader.raw.stages ?? []).map((stage = {}, index): Stage => {
    const at = (key: string): KeyPath => ['stages', index, key];
    const id = String(stage.id ?? '');
    if (stage.id !== undefined && seen.has(id))
      reader.complain('config-stage-twice', { stage: id }, at('id'));
    seen.add(id);
    if (index === 0 && stage.target !== undefined) reader.complain('config-target-first', {}, at('target'));
    const name = String(stage.name ?? id);
    const { target, floor } = readTarget(reader, ['stages', index], stage);
    const window = stage.window === undefined ? undefined : parseDuration(String(stage.window));
    if (window === null) reader.complain('config-window', {}, at('window'));
    const labels = stage.labels ? readLabels(stage.labels) : [...new Set([id, name])];
    const meaning = { ...readPurpose(stage.purpose), ...readProof(reader, stage.proof, at('proof')) };
    return { id, name, labels, target, floor, window: window ?? undefined, ...meaning };
  });
  if (stages.length < 2) reader.complain('config-stages-few', {}, ['stages']);
  return stages;
}

/** What has to be reached at a stage, where the config says so. */
function readPurpose(given: string | undefined): Pick<Stage, 'purpose'> {
  const purpose = normalizeText(given ?? '');
  return purpose === '' ? {} : { purpose };
}

/** What proves that a stage was reached: a sentence, or a column. */
function readProof(
  reader: ConfigReader,
  given: string | { readonly column?: string | number } | undefined,
  path: KeyPath,
): Pick<Stage, 'proof'> {
  if (typeof given !== 'object') {
    const proof = normalizeText(given ?? '');
    return proof === '' ? {} : { proof };
  }
  if (given.column === undefined) return {};
  const place = reader.document.placeOfValue([...path, 'column']);
  return { proof: { column: normalizeText(String(given.column)), place } };
}

type Share = string | number | undefined;

/** `target` and `floor` of a stage or of an exception, as fractions; none where there is no target. */
export function readTarget(
  reader: ConfigReader,
  path: KeyPath,
  given: { readonly target?: Share; readonly floor?: Share },
): Pick<Stage, 'target' | 'floor'> {
  const read = (key: 'target' | 'floor'): number | undefined => {
    const value = given[key];
    const fraction = value === undefined ? undefined : parsePercent(value);
    if (value !== undefined && fraction === undefined) {
      reader.complain('config-percent', { key }, [...path, key]);
    }
    return fraction;
  };
  const target = read('target');
  const floor = read('floor');
  if (given.floor !== undefined && given.target === undefined) {
    reader.complain('config-floor-alone', {}, [...path, 'floor']);
  }
  if (target !== undefined && floor !== undefined && floor > target) {
    reader.complain('config-floor', { target, floor }, [...path, 'floor']);
  }
  // against certainty one miss is proof
  if (target === 1 && given.floor === undefined) {
    reader.warn('config-target-certain', {}, [...path, 'target']);
  }
  return target === undefined ? {} : { target, floor: floor ?? target };
}

/** One label must mean one thing: a stage, a loss or something ignored. */
export function findRepeatedLabels(reader: ConfigReader, stages: readonly Stage[]): void {
  const { raw } = reader;
  const owners = new Map<string, string>();
  const claim = (label: string, owner: string, path: KeyPath): void => {
    const key = normalizeLabel(label);
    // what is blank, or was of the wrong type, matches nothing
    if (key === '') return;
    const other = owners.get(key);
    if (other === undefined) owners.set(key, owner);
    else reader.complain('config-label-twice', { label, other }, path);
  };
  for (const [index, stage] of stages.entries()) {
    const given = raw.stages?.[index]?.labels;
    const distinct = given ? stage.labels : [...new Set(stage.labels.map(normalizeLabel))];
    for (const [position, label] of distinct.entries()) {
      claim(label, stage.id, ['stages', index, given ? 'labels' : 'id', position]);
    }
  }
  for (const key of ['lost', 'ignored'] as const) {
    for (const [position, label] of readLabels(raw[key]?.labels).entries()) {
      claim(label, key, [key, 'labels', position]);
    }
  }
}
