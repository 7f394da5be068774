import { stringify } from 'yaml';
import { listColumns } from '../../domain/tables.ts';
import { ALL_PIPELINES } from '../../ingest/tables/ready-file.ts';
import type { LooseConfig } from '../schema.ts';

/**
 * What a config that reads a list of deals with their present stages has to say in place of its `transitions`, once a
 * history of these deals is kept: the history is the transitions, the list is the contacts, and `track` reads the list
 * as it was read before.
 *
 * @param history the file of the history, as the config would name it
 * @returns lines of YAML; none where the transitions are no such list
 */
export function writeHistoryLines(raw: LooseConfig, history: string): string[] {
  const { transitions: list, contacts, track, pipeline } = raw;
  if (list?.shape !== 'snapshot' || list.file === undefined) return [];
  const { file, shape: _, entries: __, columns = {}, ...how } = list;
  const ofContacts: readonly string[] = listColumns('contacts');
  const shared = Object.entries(columns).filter(([logical]) => ofContacts.includes(logical));
  const sections = {
    ...(contacts === undefined ? { contacts: { file, ...how, ...named(Object.fromEntries(shared)) } } : {}),
    // a history says nothing of pipelines
    transitions: { file: history, ...(pipeline === undefined ? {} : { pipeline: ALL_PIPELINES }) },
    ...(track === undefined ? { track: { ...how, ...named(columns) } } : {}),
  };
  return stringify(sections, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd().split('\n');
}

function named(columns: object): { columns?: object } {
  return Object.keys(columns).length === 0 ? {} : { columns };
}
