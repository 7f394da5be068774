import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place, Problem } from '../domain/problem.ts';
import { describeSyntax, findFaults, type PlaceAt } from './yaml-faults.ts';

export type KeyPath = readonly (string | number)[];

/** A parsed YAML file that can tell where each of its keys and values stands. */
export interface ConfigDocument {
  readonly file: string;
  readonly value: unknown;
  /** Syntax errors and what has no meaning; `value` is worthless when there are any. */
  readonly problems: readonly Problem[];
  /** Line and column (from 1) of the value at a path, or of its nearest ancestor that exists. */
  placeOfValue(path: KeyPath): Place;
  /** Line and column of the key at a path. */
  placeOfKey(path: KeyPath): Place;
}

export function parseConfigDocument(file: string, text: string): ConfigDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });

  const placeAt: PlaceAt = (offset, shown) => {
    if (offset === undefined) return { file };
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, ...(shown === undefined ? {} : { text: hidePassword(shown) }) };
  };
  const nodeAt = (path: KeyPath): Node | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const found = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(found)) return found;
    }
    return undefined;
  };

  const syntax = document.errors.map((error) => describeSyntax(error, text, placeAt));
  const problems = syntax.length > 0 ? syntax : findFaults(document, placeAt);
  return {
    file,
    value: problems.length > 0 ? null : document.toJS({ maxAliasCount: -1 }),
    problems,
    placeOfValue(path) {
      const node = nodeAt(path);
      return placeAt(node?.range?.[0], isScalar(node) ? String(node.source ?? node.value) : undefined);
    },
    placeOfKey(path) {
      const parent = nodeAt(path.slice(0, -1));
      const name = path.at(-1);
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(name))
        : undefined;
      const key = pair?.key;
      return isNode(key) ? placeAt(key.range?.[0], String(name)) : placeAt(parent?.range?.[0], String(name));
    },
  };
}

/** Without the password of an address, where somebody wrote one: whatever else is wrong with the line, it is not printed. */
function hidePassword(text: string): string {
  return text.replace(/(:\/\/[^\s/:@]*):[^\s]*@/g, '$1:…@');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
