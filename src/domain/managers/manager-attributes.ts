import type { OfRow } from '../evidence/counts.ts';
import { UNASSIGNED } from '../evidence/funnel.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { headerLabel } from '../text/header.ts';

/**
 * What is known of managers beside their names: attribute (team, region, office) → manager → value. Attributes by
 * their lower-case names, in the order they were first named; blank values are absent.
 */
export type ManagerAttributes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What one line, or one entry of the config, says of a manager. Texts are normalised, the name after aliases. */
export interface ManagerEntry {
  readonly manager: string;
  /** Attribute → value; a blank value says nothing. */
  readonly values: ReadonlyMap<string, string>;
  readonly place: Place;
}

/** The name of an attribute as it is kept: white space and case do not matter. */
export function attributeName(text: string): string {
  return headerLabel(text);
}

/**
 * Joins the entries of all managers. One manager may have several, as long as they do not contradict one another.
 *
 * @returns attributes, only to be used where `problems` is empty; team-manager-blank, team-manager-twice
 */
export function gatherAttributes(entries: readonly ManagerEntry[]): {
  attributes: ManagerAttributes;
  problems: Problem[];
} {
  const attributes = new Map<string, Map<string, string>>();
  const places = new Map<string, Place>();
  const problems: Problem[] = [];
  for (const { manager, values, place } of entries) {
    if (manager === '') problems.push(problem('team-manager-blank', {}, place));
    for (const [attribute, value] of values) {
      const known = attributes.get(attribute) ?? new Map<string, string>();
      attributes.set(attribute, known);
      if (value === '' || manager === '') continue;
      const other = known.get(manager);
      const key = JSON.stringify([attribute, manager]);
      if (other === undefined) places.set(key, place);
      else if (other !== value) {
        const first = places.get(key)?.line ?? 0;
        problems.push(problem('team-manager-twice', { manager, attribute, value, other, first }, place));
        continue;
      }
      known.set(manager, value);
    }
  }
  return { attributes, problems };
}

/** The usual attributes, and what else their headers may be called: the first that there is counts. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  team: ['команда', 'отдел', 'группа', 'department'],
  region: ['регион'],
  office: ['офис'],
};

/**
 * The attribute that a dimension names; spaces and underscores are the same, case does not matter. `team`, `region` and
 * `office` are also found by their other names.
 *
 * @returns its name as it is kept; undefined where there is none, and for `manager`, which is always the manager
 */
export function findAttribute(attributes: ManagerAttributes, dimension: string): string | undefined {
  const wanted = compared(dimension);
  const known = listAttributes(attributes);
  const others = Object.hasOwn(OTHER_NAMES, wanted) ? (OTHER_NAMES[wanted] ?? []) : [];
  const found = [wanted, ...others].map((name) => known.find((each) => compared(each) === name));
  return found.find((each) => each !== undefined);
}

/** The attributes that a report can be cut by. */
export function listAttributes(attributes: ManagerAttributes): string[] {
  return [...attributes.keys()].filter((name) => name !== 'manager');
}

function compared(name: string): string {
  return attributeName(name).replaceAll('_', ' ');
}

/** Every manager of whom anything is said. */
export function listMembers(attributes: ManagerAttributes): Set<string> {
  return new Set([...attributes.values()].flatMap((values) => [...values.keys()]));
}

/**
 * Puts the value of an attribute in the manager's place. Managers without one, and contacts of nobody, come under null.
 * Targets stay those of the manager: the override that a count was taken with is not touched.
 *
 * @param values manager → value, of one attribute
 * @returns as many counts, several of them for one row, step and override
 */
export function groupCounts<C extends OfRow>(counts: readonly C[], values: ReadonlyMap<string, string>): C[] {
  return counts.map((count) => {
    const value = count.row === null ? undefined : values.get(count.row);
    return { ...count, row: value === undefined || value === UNASSIGNED ? null : value };
  });
}
