import type { Layout } from '../preset.ts';
import { HUBSPOT_TABLES } from './hubspot-tables.ts';
import { SALESFORCE_TABLES } from './salesforce-tables.ts';

/** Whether a layout is of a table that a pipeline of data copies: such tables have times of UTC, whatever their type says. */
export function isCopied(layout: Layout): boolean {
  return HUBSPOT_TABLES.includes(layout) || SALESFORCE_TABLES.includes(layout);
}
