import { stringify } from 'yaml';
import type { FunnelTable } from '../../../domain/tables.ts';

/**
 * What a config says of tables that lie in databases, as lines of YAML.
 *
 * @param lost labels of a loss that the config had from a CRM's preset, and has to say itself now
 */
export function writeSourceLines(
  sources: readonly string[],
  tables: readonly FunnelTable[],
  lost: readonly string[],
): string {
  const sections = {
    source: sources.length === 1 ? sources[0] : sources,
    ...Object.fromEntries(tables.map((table) => [table, { table }])),
    ...(lost.length === 0 ? {} : { lost: { labels: lost } }),
  };
  return stringify(sections, { lineWidth: 0 });
}
