import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { type Place, type Problem, problem } from '../domain/problem.ts';
import type { SyntaxFault } from './config-problems.ts';
import { findWrongAliases } from './wrong-aliases.ts';

/** Where an offset of the text stands, with what is shown of it. */
export type PlaceAt = (offset: number | undefined, shown?: string) => Place;

/** What the parser calls its faults, as people would. */
const FAULT_OF_CODE: Readonly<Partial<Record<YAMLError['code'], SyntaxFault>>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BLOCK_IN_FLOW: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'space',
  DUPLICATE_KEY: 'twice',
  BAD_ALIAS: 'asterisk',
  BAD_SCALAR_START: 'sign',
  BAD_DIRECTIVE: 'sign',
  BAD_DQ_ESCAPE: 'escape',
  MULTIPLE_DOCS: 'several',
};

/** A fault of syntax, with the line it stands in. */
export function describeSyntax({ code, message, pos }: YAMLError, text: string, placeAt: PlaceAt): Problem {
  const start = text.lastIndexOf('\n', Math.max(pos[0] - 1, 0)) + 1;
  const [line = ''] = text.slice(start).split('\n');
  const shown = line.trim() === '' ? undefined : line.trim();
  return problem(
    'config-syntax',
    { fault: nameFault(code, message), detail: message },
    placeAt(pos[0], shown),
  );
}

function nameFault(code: YAMLError['code'], message: string): SyntaxFault {
  if (/closing|end with a|expected flow .* to end/i.test(message)) return 'unclosed';
  if (/Sequence item without|all .* items must start/i.test(message)) return 'indent';
  return FAULT_OF_CODE[code] ?? 'other';
}

/** What is no fault of syntax, and has no meaning all the same. */
export function findFaults(document: Document.Parsed, placeAt: PlaceAt): Problem[] {
  const { contents } = document;
  if (isScalar(contents) ? contents.value !== null : isCollection(contents) && !isMap(contents)) {
    return [problem('config-keyless', {}, placeAt(0))];
  }
  const problems: Problem[] = findWrongAliases(document).map(({ name, reason, node }) =>
    problem('config-alias', { name, reason }, placeAt(node.range[0], `*${name}`)),
  );
  visit(document, {
    Map: (_, map) => {
      problems.push(...findCommas(map, placeAt));
    },
    Pair: (_, { key }) => {
      // the one name that JavaScript keeps for itself: whatever reads the value would skip it without a word
      if (!isScalar(key) || key.value !== '__proto__') return;
      const place = placeAt(key.range?.[0] ?? 0, key.value);
      problems.push(problem('config-key-unknown', { key: key.value, known: [] }, place));
    },
  });
  return problems;
}

/** Decimal commas between braces: `{ target: 0,9 }` is a target of 0 and a key 9 to YAML. */
function findCommas({ flow, items }: YAMLMap, placeAt: PlaceAt): Problem[] {
  if (!flow) return [];
  return items.flatMap((pair, index) => {
    const before = items[index - 1]?.value;
    const [whole, part] = [sourceOf(before), sourceOf(pair.key)];
    if (!isBare(pair) || !/^\d+$/.test(whole) || !/^\d+%?$/.test(part)) return [];
    const text = `${whole},${part}`;
    return [problem('config-comma', { text }, placeAt((before as Node).range?.[0], text))];
  });
}

function isBare({ value }: Pair): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

function sourceOf(node: unknown): string {
  return isScalar(node) ? String(node.source ?? node.value) : '';
}
