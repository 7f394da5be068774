import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { type Place, type Problem, problem } from '../domain/problem.ts';

export type KeyPath = readonly (string | number)[];

/** A parsed YAML file that can tell where each of its keys and values stands. */
export interface ConfigDocument {
  readonly file: string;
  readonly value: unknown;
  /** Syntax errors; `value` is worthless when there are any. */
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

  return {
    file,
    value: document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 }),
    problems: document.errors.map((error) =>
      problem('config-syntax', { detail: `${error.code}: ${error.message}` }, placeAt(error.pos[0])),
    ),
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

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
