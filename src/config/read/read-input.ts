import { parseDatePattern } from '../../domain/calendar/date-pattern.ts';
import type { TableName } from '../../domain/tables.ts';
import type { InputSettings } from '../../ingest/tables/table-rules.ts';
import type { KeyPath } from '../document.ts';
import type { LooseConfig } from '../schema.ts';
import type { ConfigReader } from './config-reader.ts';
import { parseDelimiter, readLabels } from './values.ts';

/** The sections that say how a file is read. */
export type InputSection = TableName | 'track';

/** What a section may say; `track` names no file. */
export type RawInput = LooseConfig[TableName];

/** The files of a section and how they are read, row rules left out. */
export function readInput(reader: ConfigReader, section: InputSection): Omit<InputSettings, 'where'> {
  const given: RawInput = reader.raw[section];
  if (given?.dates !== undefined && parseDatePattern(given.dates) === null) {
    reader.complain('config-dates', {}, [section, 'dates']);
  }
  const files = [given?.file].flat().filter((file) => file !== undefined);
  const columns = Object.entries(given?.columns ?? {}).flatMap(([name, header]) =>
    header === undefined ? [] : [[name, String(header)] as const],
  );
  return {
    files: files.map((file) => (file === '-' ? file : reader.locate(file))),
    columns: Object.fromEntries(columns),
    blanks: given?.blanks && readLabels(given.blanks),
    dates: given?.dates,
    encoding: given?.encoding,
    delimiter: readDelimiter(reader, given?.delimiter, [section, 'delimiter']),
  };
}

export function readDelimiter(
  reader: ConfigReader,
  given: string | undefined,
  path: KeyPath,
): string | undefined {
  const delimiter = given === undefined ? undefined : parseDelimiter(given);
  if (delimiter === null) reader.complain('config-delimiter', {}, path);
  return delimiter ?? undefined;
}
