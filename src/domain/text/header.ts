import { normalizeText } from './label.ts';

/** A header as a configured name is compared with it: white space, case and Unicode form do not matter. */
export function headerLabel(text: string): string {
  return normalizeText(text.replaceAll('\ufeff', '')).toLowerCase();
}

/** A header as known names are compared with it: spaces, `_`, `-`, `.`, `:` and the dots of `ё` do not matter either. */
export function headerKey(text: string): string {
  return headerLabel(text)
    .replaceAll('ё', 'е')
    .replace(/[\s_\-.:]+/g, '');
}
