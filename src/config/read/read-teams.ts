import {
  attributeName,
  gatherAttributes,
  type ManagerAttributes,
} from '../../domain/managers/manager-attributes.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { findNearest } from '../../domain/text/nearest.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { KeyPath } from '../document.ts';
import { resolveAlias, type Settings, type TeamFile } from '../settings.ts';
import type { ConfigReader } from './config-reader.ts';
import { readDelimiter } from './read-input.ts';

/** Of either form: what its keys stand for is only known once the form is. */
type GivenMap = Readonly<Record<string, unknown>>;

const PATH: KeyPath = ['managers', 'teams'];
/** Beside `file`: where `teams` has these keys and no others, it is a file and not managers. */
const FILE_KEYS: readonly string[] = ['columns', 'encoding', 'delimiter', 'header', 'sheet'];

/** `managers.teams`: a file (its name, or a map with `file`), or a map of managers to teams or attributes. */
export function readTeams(
  reader: ConfigReader,
  aliases: Settings['aliases'],
): Pick<Settings, 'teams' | 'teamFile'> {
  const given = reader.raw.managers?.teams;
  if (given === undefined) return {};
  if (typeof given === 'string') return { teamFile: { file: reader.locate(given), columns: {} } };
  const map: GivenMap = given;
  const { file } = map;
  if (typeof file !== 'string' || !Object.keys(map).every((key) => isFileKey(key, reader))) {
    return { teams: readManagers(map, aliases, reader) };
  }
  return { teamFile: { file: reader.locate(file), ...readFormat(map, reader) } };
}

/** A slip of the pen in `columns` must not turn it and `file` into managers. */
function isFileKey(key: string, reader: ConfigReader): boolean {
  if (key === 'file' || FILE_KEYS.includes(key)) return true;
  if (findNearest(key, FILE_KEYS) === undefined) return false;
  const args = { key, known: ['file', ...FILE_KEYS] };
  reader.add(
    unknownWord('config-key-unknown', key, FILE_KEYS, args, reader.document.placeOfKey([...PATH, key])),
  );
  return true;
}

function readFormat(given: GivenMap, reader: ConfigReader): Omit<TeamFile, 'file'> {
  return {
    encoding: readScalar('encoding', given, reader),
    delimiter: readDelimiter(reader, readScalar('delimiter', given, reader), [...PATH, 'delimiter']),
    header: readHeader(given, reader),
    sheet: readScalar('sheet', given, reader),
    columns: readColumns(given.columns, reader),
  };
}

function readScalar(key: string, given: GivenMap, reader: ConfigReader): string | undefined {
  const value = given[key];
  if (isMap(value)) complainOfType(key, 'string', reader);
  return value === undefined || isMap(value) ? undefined : String(value);
}

function readHeader({ header }: GivenMap, reader: ConfigReader): number | undefined {
  if (header === undefined || (typeof header === 'number' && Number.isInteger(header) && header > 0))
    return header;
  complainOfType('header', 'integer', reader);
  return undefined;
}

function readColumns(given: unknown, reader: ConfigReader): Record<string, string> {
  if (given === undefined) return {};
  if (!isMap(given)) {
    complainOfType('columns', 'object', reader);
    return {};
  }
  return Object.fromEntries(
    Object.entries(given).map(([name, header]) => [attributeName(name), String(header)]),
  );
}

function complainOfType(key: string, expected: string, reader: ConfigReader): void {
  const path = [...PATH, key];
  reader.complain('config-type', { key: path.join('.'), expected: [expected] }, path);
}

/** A plain text is the team; a map has attributes by their names. */
function readManagers(
  given: GivenMap,
  aliases: Settings['aliases'],
  reader: ConfigReader,
): ManagerAttributes {
  const gathered = gatherAttributes(
    Object.entries(given).map(([name, value]) => {
      const values = Object.entries(isMap(value) ? value : { team: value });
      return {
        manager: resolveAlias(aliases, normalizeText(name)),
        values: new Map(
          values.map(([attribute, text]) => [attributeName(attribute), normalizeText(String(text ?? ''))]),
        ),
        place: reader.document.placeOfKey([...PATH, name]),
      };
    }),
  );
  reader.add(...gathered.problems);
  return gathered.attributes;
}

function isMap(value: unknown): value is GivenMap {
  return typeof value === 'object' && value !== null;
}
