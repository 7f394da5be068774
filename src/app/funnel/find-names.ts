import { resolveAlias, type Settings } from '../../config/settings.ts';
import { refuse } from '../../domain/collect-problems.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { ManagerAttributes } from '../../domain/managers/manager-attributes.ts';
import type { Problem } from '../../domain/problem.ts';
import { normalizeLabel, normalizeText } from '../../domain/text/label.ts';
import { compareCodePoints } from '../../domain/text/order.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { Engine } from '../../engine/engine.ts';
import { nameDimension } from '../../ingest/tables/dimension.ts';

/** What pages call the contacts of nobody, in any language. */
const UNASSIGNED_NAMES: readonly string[] = [UNASSIGNED, '(не назначен)'];

/** What rows of a report are named after, and who knows these names. */
export interface RowNames {
  readonly by: string;
  /** `by`, where it is an attribute of managers. */
  readonly attribute: string | undefined;
  readonly teams: ManagerAttributes;
  readonly settings: Pick<Settings, 'aliases'>;
  readonly engine: Engine;
}

/**
 * The rows that are asked for. One that the input knows, of whatever time, is no mistake: in the period it may be empty.
 *
 * @returns their names as the report has them
 * @throws InputError with every name that nobody knows
 */
export async function findRows(names: readonly string[], rows: RowNames): Promise<string[]> {
  if (names.length === 0) return [];
  const known = await listKnownRows(rows);
  return findNames(
    'manager-unknown',
    names.map((each) => readRowName(each, rows)),
    known,
  );
}

/** The row that is called so, as the report has it; undefined where none is, or several are but for case. */
export function matchRow(name: string, rows: RowNames, known: readonly string[]): string | undefined {
  return matchName(readRowName(name, rows), known);
}

/** Every row that a report could have, whatever its period, contacts of nobody among them. */
export async function listKnownRows(rows: RowNames): Promise<string[]> {
  return [UNASSIGNED, ...(await listRows(rows))];
}

function readRowName(text: string, { by, settings }: RowNames): string {
  const name = normalizeText(text);
  if (UNASSIGNED_NAMES.includes(normalizeLabel(name))) return UNASSIGNED;
  return by === 'manager' ? resolveAlias(settings.aliases, name) : name;
}

/** @throws InputError with every segment that no contact has */
export async function findSegments(names: readonly string[], engine: Engine): Promise<string[]> {
  if (names.length === 0) return [];
  const known = await engine.listNames({ attribute: 'segment' });
  return findNames('segment-unknown', names.map(normalizeText), known);
}

async function listRows({ by, attribute, teams, engine }: RowNames): Promise<readonly string[]> {
  if (by === 'manager') return engine.listNames('managers');
  if (attribute === undefined) return engine.listNames({ attribute: nameDimension(0) });
  return [...new Set(teams.get(attribute)?.values())].sort(compareCodePoints);
}

function findNames(
  code: 'manager-unknown' | 'segment-unknown',
  names: readonly string[],
  known: readonly string[],
): string[] {
  const problems: Problem[] = [];
  const exact = new Set(known);
  const found = names.flatMap((name) => {
    const match = exact.has(name) ? name : matchName(name, known);
    if (match === undefined) problems.push(unknownWord(code, name, known, { known }));
    return match ?? [];
  });
  refuse(problems);
  return [...new Set(found)];
}

/** A name as it is known: exactly, else without regard to case where only one is called so. */
function matchName(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return name;
  const alike = known.filter((each) => normalizeLabel(each) === normalizeLabel(name));
  return alike.length === 1 ? alike[0] : undefined;
}
