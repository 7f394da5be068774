import { stringify } from 'yaml';

/** Control characters, and marks that change what a terminal or an editor shows; lawful in YAML, but not to be seen. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]/;
const UNSEEN_UNITS = new RegExp(UNSEEN.source, 'g');
/** Words that other YAML readers take for yes or no. */
const SWITCH = /^(y|yes|n|no|on|off)$/i;

/**
 * A text as a YAML value that stands anywhere: in a block, in a flow list, in a comment. It is one line, quoted where
 * it has to be, and loads back as the same text.
 */
export function quoteScalar(text: string): string {
  if (hasUnseen(text)) return JSON.stringify(text).replace(UNSEEN_UNITS, escapeUnit);
  if (SWITCH.test(text)) return `"${text}"`;
  // in a flow list: what is safe there is safe everywhere
  const list = stringify([text], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 });
  return list.trimEnd().slice(1, -1);
}

/** Texts as a YAML flow list. */
export function quoteList(texts: readonly string[]): string {
  return `[${texts.map(quoteScalar).join(', ')}]`;
}

function hasUnseen(text: string): boolean {
  return UNSEEN.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
}

function escapeUnit(unit: string, offset: number, whole: string): string {
  const code = unit.charCodeAt(0);
  const partner = code < 0xdc00 ? whole.charCodeAt(offset + 1) : whole.charCodeAt(offset - 1);
  const paired = code >= 0xd800 && code <= 0xdfff && partner >= 0xd800 && partner <= 0xdfff;
  return paired ? unit : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Lines as comments. */
export function comment(lines: readonly string[], indent = ''): string[] {
  return lines.map((line) => `${indent}# ${line}`);
}
