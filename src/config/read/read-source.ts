import { problem } from '../../domain/problem.ts';
import { TABLE_NAMES } from '../../domain/tables.ts';
import type { KeyPath } from '../document.ts';
import type { GivenValue, SourceSettings } from '../settings.ts';
import type { ConfigReader } from './config-reader.ts';

/** `source`: an address, a list of addresses, or a map that has more to say of them. */
export function readSource(reader: ConfigReader): SourceSettings | undefined {
  const given = reader.raw.source;
  if (given === undefined) return undefined;
  const { document } = reader;
  if (TABLE_NAMES.every((table) => reader.raw[table]?.table === undefined)) {
    reader.add(problem('config-source-idle', {}, document.placeOfKey(['source'])));
  }
  const place = (path: KeyPath, value: string | undefined): GivenValue<string>[] =>
    value === undefined ? [] : [{ value, place: document.placeOfValue(path) }];
  const list = (path: KeyPath, values: readonly (string | undefined)[]): GivenValue<string>[] =>
    values.flatMap((value, index) => place([...path, index], value));
  if (typeof given === 'string') return { addresses: place(['source'], given) };
  if (isList(given)) return { addresses: refuseNone(reader, list(['source'], given)) };
  const { url, urls, passwordFile, authority } = given;
  if (url !== undefined && urls !== undefined) {
    reader.add(problem('config-source-twice', {}, document.placeOfKey(['source', 'urls'])));
  }
  return {
    addresses: refuseNone(reader, [
      ...place(['source', 'url'], url),
      ...list(['source', 'urls'], urls ?? []),
    ]),
    passwordFile: passwordFile === undefined ? undefined : reader.locate(passwordFile),
    authority: authority === undefined ? undefined : reader.locate(authority),
  };
}

function isList<T>(given: T): given is Extract<T, readonly unknown[]> {
  return Array.isArray(given);
}

function refuseNone(reader: ConfigReader, addresses: GivenValue<string>[]): GivenValue<string>[] {
  if (addresses.length === 0) reader.complain('config-source-none', {}, ['source']);
  return addresses;
}
