import { type Alias, type Document, isAlias, isCollection, isPair, type Node, visit } from 'yaml';

/** An alias that has no value, or too large a one: whoever asked for the document's value would throw. */
export interface WrongAlias {
  /** Without its asterisk. */
  readonly name: string;
  /** Its anchor stands nowhere before it; it stands inside what it repeats; or what aliases repeat has no measure. */
  readonly reason: 'unknown' | 'within' | 'many';
  readonly node: Alias.Parsed;
}

/** So many values may be repeated by aliases: a config that people wrote has far fewer. */
const MOST_REPEATED = 10_000;

/** The aliases of a YAML file that are wrong; behind one that repeats too much nothing is looked at. */
export function findWrongAliases(document: Document.Parsed): WrongAlias[] {
  const wrong: WrongAlias[] = [];
  const anchors = new Map<string, Node>();
  const sources = new Map<unknown, Node>();
  const sizes = new Map<unknown, number>();
  let repeated = 0;
  visit(document, {
    Node(_, node, path) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, node);
        return undefined;
      }
      const source = anchors.get(node.source);
      const add = (reason: WrongAlias['reason']): void => {
        wrong.push({ name: node.source, reason, node: node as Alias.Parsed });
      };
      if (!source) add('unknown');
      else if (path.includes(source)) add('within');
      else {
        sources.set(node, source);
        repeated += countValues(source, sources, sizes);
        if (repeated <= MOST_REPEATED) return undefined;
        add('many');
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return wrong;
}

/** The values that a node stands for, those that its aliases repeat included. */
function countValues(
  node: unknown,
  sources: ReadonlyMap<unknown, Node>,
  sizes: Map<unknown, number>,
): number {
  const known = sizes.get(node);
  if (known !== undefined) return known;
  const inner = isAlias(node)
    ? [sources.get(node)]
    : isPair(node)
      ? [node.key, node.value]
      : isCollection(node)
        ? node.items
        : [];
  const size = inner.reduce<number>((sum, each) => sum + countValues(each, sources, sizes), 1);
  sizes.set(node, size);
  return size;
}
