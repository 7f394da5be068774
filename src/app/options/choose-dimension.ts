import { normalizeText } from '../../domain/text/label.ts';
import type { Options } from './option-specs.ts';

/** `manager`, or the contacts' column that stands in its place. */
export function chooseDimension({ by }: Pick<Options, 'by'>): string {
  return by === undefined || normalizeText(by).toLowerCase() === 'manager' ? 'manager' : by;
}
