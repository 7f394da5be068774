import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Place, type Problem, problem } from '../domain/problem.ts';
import { findWrongAliases } from './wrong-aliases.ts';

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

  const placeAt = (offset: number | undefined, shown?: string): Place => {
    if (offset === undefined) return { file };
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, ...(shown === undefined ? {} : { text: shown }) };
  };
  const nodeAt = (path: KeyPath): Node | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const found = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(found)) return found;
    }
    return undefined;
  };

  const syntax = document.errors.map((error) =>
    problem('config-syntax', { detail: `${error.code}: ${error.message}` }, placeAt(error.pos[0])),
  );
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

/** What is no fault of syntax, and has no meaning all the same. */
function findFaults(document: Document.Parsed, placeAt: (offset: number, shown: string) => Place): Problem[] {
  const problems: Problem[] = findWrongAliases(document).map(({ name, reason, node }) =>
    problem('config-alias', { name, reason }, placeAt(node.range[0], `*${name}`)),
  );
  visit(document, {
    Pair(_, { key }) {
      // the one name that JavaScript keeps for itself: whatever reads the value would skip it without a word
      if (!isScalar(key) || key.value !== '__proto__') return;
      problems.push(
        problem('config-key-unknown', { key: key.value, known: [] }, placeAt(key.range?.[0] ?? 0, key.value)),
      );
    },
  });
  return problems;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
