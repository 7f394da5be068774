import type { Column } from './model.ts';
import type { ColumnKey, Texts } from './words/texts.ts';

const LEFT: ReadonlySet<ColumnKey> = new Set([
  'manager',
  'stage',
  'mentor',
  'verdict',
  'focus',
  'bar',
  'a',
  'b',
  'a_teaches',
  'b_teaches',
  'table',
  'file',
  'problem',
  'column',
  'value',
  'message',
  'kind',
  'example',
  'item',
  'header',
  'reason',
  'text',
  'encoding',
  'delimiter',
  'label',
  'from',
  'preset',
  'crm',
  'layout',
  'language',
  'shape',
  'contact_id',
  'at',
]);

/** A column under its flat name, headed in the user's language; numbers stand to the right. */
export function makeColumn(key: ColumnKey, texts: Texts, title: string = texts.columns[key]): Column {
  return { key, title, align: LEFT.has(key) ? 'left' : 'right' };
}
