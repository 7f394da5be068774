import { parseDuration } from '../../domain/calendar/duration.ts';
import type { Micros } from '../../domain/calendar/micros.ts';
import { listBuiltIn } from '../../domain/refusals/built-in-reasons.ts';
import { NO_REASON, type RefusalReason } from '../../domain/refusals/refusal-reason.ts';
import { normalizeLabel, normalizeText } from '../../domain/text/label.ts';
import type { KeyPath } from '../document.ts';
import type { LooseConfig } from '../schema.ts';
import type { ConfigReader } from './config-reader.ts';
import { readLabels } from './values.ts';

type GivenReason = NonNullable<NonNullable<NonNullable<LooseConfig['refusals']>['reasons']>[number]>;

/**
 * `refusals`: why clients say no. Reasons of the config, then the built-in ones that it does not name. One that is called as
 * a built-in one keeps of that what the config leaves out; a label that the config gives belongs to nobody else.
 */
export function readRefusals(reader: ConfigReader): RefusalReason[] {
  const given = reader.raw.refusals?.reasons ?? [];
  const builtIn = listBuiltIn();
  if (given.length === 0) return builtIn;
  const claimed = claimLabels(reader, given);
  const keepFree = (labels: readonly string[]): string[] =>
    labels.filter((label) => !claimed.has(normalizeLabel(label)));
  const own = given.map((reason = {}, index) => {
    const id = readId(reason);
    const base = builtIn.find((each) => each.id === id);
    const name = reason.name === undefined ? null : String(reason.name);
    const inherited = [...(base?.labels ?? [id]), ...(name === null ? [] : [name])];
    return {
      id,
      name,
      labels: reason.labels === undefined ? keepFree(inherited) : readLabels(reason.labels),
      excuse: reason.excuse ?? base?.excuse ?? false,
      recall:
        readRecall(reader, reason, index) ?? (reason.recall === undefined ? base?.recall : null) ?? null,
    };
  });
  const named = new Set(own.map(({ id }) => id));
  const rest = builtIn.filter(({ id }) => !named.has(id));
  return [...own, ...rest.map((each) => ({ ...each, labels: keepFree(each.labels) }))];
}

/** In the place of a span: nobody is asked again. */
const NEVER = 'never';

function readId({ id }: GivenReason): string {
  return normalizeText(String(id ?? ''));
}

function readRecall(reader: ConfigReader, { recall }: GivenReason, index: number): Micros | null {
  if (recall === undefined || recall === NEVER) return null;
  const after = parseDuration(String(recall));
  if (after === null) reader.complain('config-recall', {}, ['refusals', 'reasons', index, 'recall']);
  return after;
}

/** Labels that the config gives, as they are compared; complains of ids and labels that stand twice. */
function claimLabels(reader: ConfigReader, given: readonly (GivenReason | undefined)[]): Set<string> {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const [index, reason = {}] of given.entries()) {
    const path: KeyPath = ['refusals', 'reasons', index];
    const id = readId(reason);
    // its place is that of the whole entry, where it is of the wrong type or left out
    if (reason.id !== undefined) {
      if (id === NO_REASON || id === '') reader.complain('config-reason-none', { id }, [...path, 'id']);
      else if (ids.has(id)) reader.complain('config-reason-twice', { reason: id }, [...path, 'id']);
      ids.add(id);
    }
    for (const [position, label] of readLabels(reason.labels).entries()) {
      const key = normalizeLabel(label);
      // what is blank, or was of the wrong type, matches nothing
      if (key === '') continue;
      const other = owners.get(key);
      if (other === undefined) owners.set(key, id);
      else if (other !== id)
        reader.complain('config-label-twice', { label, other }, [...path, 'labels', position]);
    }
  }
  return new Set(owners.keys());
}
