import { compareCodePoints } from '../text/order.ts';

/** A list for certain, whoever stands in it. */
const LISTING = /\s*[;|\n]\s*/;
/** A list, or part of one name: `Lee, Ann`, `Sales / North`, `Smith & Sons`. */
const PERHAPS = /\s*[,/&+]\s*|\s+(?:and|und|et|y|e|i|ve|и|та|және)\s+/iu;

/**
 * Managers' names that are several people in one cell: parts between semicolons or bars; between commas and the like
 * where all parts are names of the input, or some are and none is a single word, or a part comes first in one such list
 * and later in another. `Lee, Ann` is one person.
 *
 * @returns in code-point order
 */
export function findJoinedNames(names: readonly string[]): string[] {
  const known = new Set(names);
  const lists = names.flatMap((name) => {
    const parts = splitNames(name, PERHAPS);
    return parts === null ? [] : { name, parts };
  });
  const firsts = new Set(lists.flatMap(({ parts }) => parts.slice(0, 1)));
  const laters = new Set(lists.flatMap(({ parts }) => parts.slice(1)));
  const isJoined = (parts: readonly string[]): boolean => {
    const full = parts.every((part) => part.includes(' '));
    const named = parts.filter((part) => known.has(part)).length;
    const moved = parts.some((part) => firsts.has(part) && laters.has(part));
    return named === parts.length || (full && (named > 0 || moved));
  };
  const joined = [
    ...names.filter((name) => splitNames(name, LISTING) !== null),
    ...lists.filter(({ parts }) => isJoined(parts)).map(({ name }) => name),
  ];
  return [...new Set(joined)].sort(compareCodePoints);
}

/** The parts of a name, if there are several and all are of letters. */
function splitNames(name: string, between: RegExp): string[] | null {
  const parts = name.split(between).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => /\p{L}{2}/u.test(part)) ? parts : null;
}
