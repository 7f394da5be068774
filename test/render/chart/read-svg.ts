/** An element of a picture, as read back. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
  /** What is written in it and in what it holds, titles left out. */
  readonly text: string;
}

/**
 * Reads markup as strictly as XML is: every element closed, every attribute quoted and named once, every sign escaped.
 *
 * @throws Error where it is not well formed
 */
export function readSvg(markup: string): SvgElement {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(markup))
    throw new Error('a forbidden character');
  const root = { name: '', attributes: {}, children: [] as SvgElement[], text: '' };
  const open: (typeof root)[] = [root];
  let from = 0;
  for (const tag of markup.matchAll(/<(\/?)([A-Za-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g)) {
    write(markup.slice(from, tag.index));
    from = tag.index + tag[0].length;
    const [, closes, name, given, empty] = tag;
    if (closes) {
      const last = open.pop();
      if (last === undefined || last === root || last.name !== name)
        throw new Error(`</${name}> closes <${last?.name}>`);
      if (name !== 'title' && name !== 'desc' && name !== 'style') open.at(-1)!.text += last.text;
      continue;
    }
    const element = { name: name!, attributes: readAttributes(given!), children: [], text: '' };
    open.at(-1)!.children.push(element);
    if (!empty) open.push(element);
  }
  write(markup.slice(from));
  if (open.length !== 1 || root.children.length !== 1)
    throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root.children[0]!;

  function write(text: string): void {
    if (/[<>]/.test(text)) throw new Error(`not escaped: ${text.slice(0, 80)}`);
    open.at(-1)!.text += decode(text);
  }
}

function readAttributes(given: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of given.matchAll(/ ([\w:-]+)="([^"]*)"/g)) {
    if (name! in attributes) throw new Error(`${name} twice`);
    attributes[name!] = decode(value!);
  }
  return attributes;
}

/** Every element of that name, in the order of the document. */
export function findAll(element: SvgElement, name: string): SvgElement[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => findAll(child, name))];
}

/** What a mark says to who points at it. */
export function titleOf({ children }: SvgElement): string | undefined {
  return children.find(({ name }) => name === 'title')?.text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Text as it was before it was escaped.
 *
 * @throws Error at an ampersand that begins none of XML's own entities
 */
function decode(text: string): string {
  return text.replace(/&(\w*;?)/g, (whole, name: string) => {
    const sign = ENTITIES[name.replace(/;$/, '')];
    if (sign === undefined || !name.endsWith(';')) throw new Error(`not an entity: ${whole}`);
    return sign;
  });
}
