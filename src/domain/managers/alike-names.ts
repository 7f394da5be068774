import { compareCodePoints } from '../text/order.ts';
import { isNameTypo, isSameName, mayAbbreviate, type PersonName, parsePersonName } from './person-name.ts';

/** A manager's name as the input has it, and how many rows carry it. */
export interface NamedRows {
  readonly name: string;
  readonly rows: number;
}

/** A spelling, and the one that most rows have. */
export interface AliasSuggestion {
  readonly from: string;
  readonly to: string;
  /** Rows with the spelling. */
  readonly rows: number;
}

/** A word that more names than this share says nothing about a person. */
const COMMON_WORD = 100;
/** Slips of the pen are looked for among no more names than this. */
const MOST_NAMES_FOR_TYPOS = 1000;
/** A slip is rare beside what was meant. */
const TYPO_RATIO = 5;

interface Node {
  readonly spelling: NamedRows;
  readonly parsed: PersonName;
  readonly near: Set<Node>;
}

/**
 * Names that are probably one person: they differ in case, spacing, `ё`, the order of the words, initials, a missing
 * last word, or by one slip in a long word. Where a short form fits two people (`Иванов И.` beside Иван and Игорь), it
 * is left alone.
 *
 * @param settled names that the config already maps others to, or puts in a team: they stay what they are
 * @returns in code-point order of `from`; every spelling once, and no target is a spelling of another
 */
export function suggestAliases(
  names: readonly NamedRows[],
  settled: ReadonlySet<string> = new Set(),
): AliasSuggestion[] {
  const nodes = names.map((spelling): Node => {
    return { spelling, parsed: parsePersonName(spelling.name), near: new Set() };
  });
  linkAll(nodes);
  const suggestions = groupPeople(nodes).flatMap((group) => {
    const [target, ...others] = [...group]
      .sort(
        ({ spelling: a, parsed: left }, { spelling: b, parsed: right }) =>
          Number(settled.has(b.name)) - Number(settled.has(a.name)) ||
          // initials stand for a name, never the other way round
          Number(hasInitials(left)) - Number(hasInitials(right)) ||
          b.rows - a.rows ||
          b.name.length - a.name.length ||
          compareCodePoints(a.name, b.name),
      )
      .map(({ spelling }) => spelling);
    return others
      .filter(({ name }) => !settled.has(name))
      .map(({ name, rows }) => ({ from: name, to: target!.name, rows }));
  });
  return suggestions.sort((a, b) => compareCodePoints(a.from, b.from));
}

function hasInitials({ words }: PersonName): boolean {
  return words.some((word) => word.length === 1);
}

/** Links names that may be one person; only names that share a word, or all letters, are compared. */
function linkAll(nodes: readonly Node[]): void {
  const buckets = new Map<string, Node[]>();
  for (const node of nodes) {
    const { words, sorted, squeezed } = node.parsed;
    for (const key of new Set([...words.filter((word) => word.length > 1), ` ${sorted}`, ` ${squeezed}`])) {
      const bucket = buckets.get(key) ?? [];
      bucket.push(node);
      buckets.set(key, bucket);
    }
  }
  for (const bucket of buckets.values()) {
    if (bucket.length <= COMMON_WORD) linkPairs(bucket, isOnePerson);
  }
  if (nodes.length <= MOST_NAMES_FOR_TYPOS) linkPairs(nodes, isRareTypo);
}

function linkPairs(nodes: readonly Node[], test: (a: Node, b: Node) => boolean): void {
  for (const [index, a] of nodes.entries()) {
    for (const b of nodes.slice(index + 1)) {
      if (!test(a, b)) continue;
      a.near.add(b);
      b.near.add(a);
    }
  }
}

function isOnePerson({ parsed: a }: Node, { parsed: b }: Node): boolean {
  return isSameName(a, b) || mayAbbreviate(a, b);
}

function isRareTypo({ parsed: a, spelling: one }: Node, { parsed: b, spelling: other }: Node): boolean {
  const [rare, usual] = one.rows < other.rows ? [one, other] : [other, one];
  return usual.rows >= TYPO_RATIO * Math.max(1, rare.rows) && isNameTypo(a, b);
}

/** Groups in which everybody may be everybody, once those who may be several people are left out. */
function groupPeople(nodes: readonly Node[]): Node[][] {
  const clear = nodes.filter(({ near }) => near.size > 0 && isClique([...near]));
  const left = new Set(clear);
  const groups: Node[][] = [];
  for (const node of clear) {
    if (!left.has(node)) continue;
    const group = [node, ...[...node.near].filter((each) => left.has(each))];
    for (const each of group) left.delete(each);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

function isClique(nodes: readonly Node[]): boolean {
  return nodes.every((a, index) => nodes.slice(index + 1).every((b) => a.near.has(b)));
}
