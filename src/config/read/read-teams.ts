import {
  attributeName,
  gatherAttributes,
  type ManagerAttributes,
} from '../../domain/managers/manager-attributes.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { findNearest } from '../../domain/text/nearest.ts';
import type { ConfigDocument, KeyPath } from '../document.ts';
import type { LooseConfig } from '../schema.ts';
import { resolveAlias, type Settings, type TeamFile } from '../settings.ts';
import { parseDelimiter } from './config-delimiter.ts';

type GivenTeams = NonNullable<NonNullable<LooseConfig['managers']>['teams']>;
/** Of either form: what its keys stand for is only known once the form is. */
type GivenMap = Readonly<Record<string, unknown>>;

const PATH: KeyPath = ['managers', 'teams'];
/** Beside `file`: where `teams` has these keys and no others, it is a file and not managers. */
const FILE_KEYS: readonly string[] = ['columns', 'encoding', 'delimiter'];

/** What `managers.teams` needs of the rest of the config. */
export interface TeamsContext {
  readonly document: ConfigDocument;
  readonly aliases: Settings['aliases'];
  /** Makes a path of the config one that is seen from the working directory. */
  readonly locate: (file: string) => string;
  /** Where faults are put. */
  readonly problems: Problem[];
}

/** `managers.teams`: a file (its name, or a map with `file`), or a map of managers to teams or attributes. */
export function readTeams(
  given: GivenTeams | undefined,
  context: TeamsContext,
): Pick<Settings, 'teams' | 'teamFile'> {
  if (given === undefined) return {};
  if (typeof given === 'string') return { teamFile: { file: context.locate(given), columns: {} } };
  const map: GivenMap = given;
  const { file } = map;
  if (typeof file !== 'string' || !Object.keys(map).every((key) => isFileKey(key, context))) {
    return { teams: readManagers(map, context) };
  }
  return { teamFile: { file: context.locate(file), ...readFormat(map, context) } };
}

/** A slip of the pen in `columns` must not turn it and `file` into managers. */
function isFileKey(key: string, { document, problems }: TeamsContext): boolean {
  if (key === 'file' || FILE_KEYS.includes(key)) return true;
  const nearest = findNearest(key, FILE_KEYS);
  if (nearest === undefined) return false;
  const known = ['file', ...FILE_KEYS];
  problems.push(problem('config-key-unknown', { key, nearest, known }, document.placeOfKey([...PATH, key])));
  return true;
}

function readFormat(given: GivenMap, context: TeamsContext): Omit<TeamFile, 'file'> {
  const encoding = readText('encoding', given, context);
  const written = readText('delimiter', given, context);
  const delimiter = written === undefined ? undefined : parseDelimiter(written);
  if (delimiter === null) {
    const place = context.document.placeOfValue([...PATH, 'delimiter']);
    context.problems.push(problem('config-delimiter', {}, place));
  }
  return {
    columns: readColumns(given.columns, context),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter == null ? {} : { delimiter }),
  };
}

function readText(key: string, given: GivenMap, context: TeamsContext): string | undefined {
  const value = given[key];
  if (isMap(value)) complainOfType(key, 'string', context);
  return value === undefined || isMap(value) ? undefined : String(value);
}

function readColumns(given: unknown, context: TeamsContext): Record<string, string> {
  if (given === undefined) return {};
  if (!isMap(given)) {
    complainOfType('columns', 'object', context);
    return {};
  }
  return Object.fromEntries(
    Object.entries(given).map(([name, header]) => [attributeName(name), String(header)]),
  );
}

function complainOfType(key: string, expected: string, { document, problems }: TeamsContext): void {
  const path = [...PATH, key];
  problems.push(
    problem('config-type', { key: path.join('.'), expected: [expected] }, document.placeOfValue(path)),
  );
}

/** A plain text is the team; a map has attributes by their names. */
function readManagers(given: GivenMap, { document, aliases, problems }: TeamsContext): ManagerAttributes {
  const gathered = gatherAttributes(
    Object.entries(given).map(([name, value]) => {
      const values = Object.entries(isMap(value) ? value : { team: value });
      return {
        manager: resolveAlias(aliases, normalizeText(name)),
        values: new Map(
          values.map(([attribute, text]) => [attributeName(attribute), normalizeText(String(text ?? ''))]),
        ),
        place: document.placeOfKey([...PATH, name]),
      };
    }),
  );
  problems.push(...gathered.problems);
  return gathered.attributes;
}

function isMap(value: unknown): value is GivenMap {
  return typeof value === 'object' && value !== null;
}
