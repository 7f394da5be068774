/** What is read of a document's nodes. */
export interface SvgNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue?: string | null;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes?: Iterable<SvgNode>;
}

const ELEMENT = 1;
const TEXT = 3;

/** Characters that no XML may hold, escaped or not. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes text of anything: it says nothing to who reads the markup. */
export function escapeSvg(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
}

/** A number of a picture: a tenth of a pixel is not seen. */
export function roundPixel(value: number): string {
  const text = value.toFixed(1).replace(/\.0$/, '');
  return text === '-0' ? '0' : text;
}

/** An element with what is known of it; attributes that are undefined are left out. */
export function makeElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? roundPixel(value) : escapeSvg(value!)}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Attributes that hold positions. */
const GEOMETRY = /^(?:x|y|x1|x2|y1|y2|width|height|r|cx|cy|d|transform|rx)$/;

/** Names of marks in English, and classes of a style sheet that is left out: the picture is described by itself. */
const NEEDLESS = /^(?:aria-.*|class)$/;

/** Writes what stands in an element, short: positions rounded, nothing that is not seen. */
export function writeChildren({ childNodes = [] }: SvgNode): string {
  return [...childNodes].map(writeNode).join('');
}

function writeNode(node: SvgNode): string {
  if (node.nodeType === TEXT) return escapeSvg(node.nodeValue ?? '');
  if (node.nodeType !== ELEMENT || node.localName === 'style') return '';
  const kept = [...(node.attributes ?? [])].filter(({ name }) => !NEEDLESS.test(name));
  const attributes = kept.map(({ name, value }) => [name, GEOMETRY.test(name) ? roundAll(value) : value]);
  const children = writeChildren(node);
  if (node.localName === 'g' && children === '') return '';
  return makeElement(node.localName!, Object.fromEntries(attributes), children);
}

function roundAll(text: string): string {
  return text.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => roundPixel(Number(number)));
}
