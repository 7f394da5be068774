import { refuse } from '../../domain/collect-problems.ts';
import { attributeName, type ManagerEntry } from '../../domain/managers/manager-attributes.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import { headerKey } from '../../domain/text/header.ts';
import { isBlankText, normalizeText } from '../../domain/text/label.ts';
import { columnTwice, findColumn } from '../columns/columns.ts';
import { KNOWN_NAMES } from '../columns/known-names.ts';
import { readRecords } from '../records/records.ts';
import { type GivenFormat, openSource, type SourceOptions, type TextSource } from './source.ts';

export interface TeamFileOptions extends Pick<SourceOptions, 'file' | 'spool' | 'convert'>, GivenFormat {
  /** `manager`, or the name of an attribute → header; columns that are not named keep their headers. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Where the managers and their attributes stand in a file. */
interface TeamColumns {
  readonly manager: number;
  /** Attribute → position. */
  readonly attributes: ReadonlyMap<string, number>;
}

/**
 * Reads a file of managers: one line a manager, one column an attribute. The managers' column is the configured one,
 * else the only one under a name that exports use for managers, else the first.
 *
 * @returns an entry a line, texts normalised, aliases not applied
 * @throws InputError what {@link openSource} throws, column-not-found, column-twice, team-columns-none, team-record
 */
export async function readTeamFile(options: TeamFileOptions): Promise<ManagerEntry[]> {
  const source = await openSource({ ...options, expected: 'teams' });
  const columns = findColumns(source, options.columns);
  const entries: ManagerEntry[] = [];
  const problems: Problem[] = [];
  for await (const records of readRecords(source)) {
    for (const record of records) {
      if (record.broken) {
        // of records there are three faults, and these are reasons to reject a row
        const reason = record.broken.code as RowProblemCode;
        problems.push(problem('team-record', { reason }, record.broken.place));
      } else if (record.fields.some((field) => !isBlankText(field))) {
        entries.push(readEntry(record.fields, columns, { file: source.file, line: record.line }));
      }
    }
  }
  refuse(problems);
  return entries;
}

function readEntry(
  fields: readonly string[],
  { manager, attributes }: TeamColumns,
  place: ManagerEntry['place'],
): ManagerEntry {
  const read = (position: number): string => normalizeText(fields[position] ?? '');
  return {
    manager: read(manager),
    values: new Map([...attributes].map(([attribute, position]) => [attribute, read(position)])),
    place,
  };
}

function findColumns({ header, file }: TextSource, configured: TeamFileOptions['columns']): TeamColumns {
  const named = findNamed(header, configured, file);
  const taken = new Set(named.values());
  const manager = named.get('manager') ?? guessManager(header, taken);
  const attributes = new Map([...named].filter(([name]) => name !== 'manager'));
  for (const [position, text] of header.entries()) {
    const name = attributeName(text);
    if (position === manager || taken.has(position) || name === '' || named.has(name)) continue;
    if (attributes.has(name)) {
      const positions = [...header.keys()].filter((index) => attributeName(header[index]!) === name);
      throw new InputError([columnTwice('managers.teams', name, positions, header, file)]);
    }
    attributes.set(name, position);
  }
  if (attributes.size === 0)
    throw new InputError([problem('team-columns-none', { found: header }, { file })]);
  const [only] = attributes.values();
  if (attributes.size === 1 && named.size === 0) attributes.set('team', only!);
  return { manager, attributes };
}

function findNamed(
  header: readonly string[],
  configured: TeamFileOptions['columns'],
  file: string,
): Map<string, number> {
  const named = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [name, text] of Object.entries(configured)) {
    const found = findColumn('managers.teams', name, text, header, file);
    if (typeof found === 'number') named.set(name, found);
    else problems.push(found);
  }
  refuse(problems);
  return named;
}

/** The only column that is called as exports call managers; where none or several are, the first that is left. */
function guessManager(header: readonly string[], taken: ReadonlySet<number>): number {
  const known = new Set(KNOWN_NAMES.contacts.manager?.map(headerKey));
  const free = [...header.keys()].filter((position) => !taken.has(position));
  const found = free.filter((position) => known.has(headerKey(header[position]!)));
  return (found.length === 1 ? found[0] : free[0]) ?? 0;
}
