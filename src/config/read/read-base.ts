import type {} from '../../domain/base/base-problems.ts';
import { type BaseRules, type Blacklist, DEFAULT_BASE_RULES } from '../../domain/base/base-rules.ts';
import { isBlankText } from '../../domain/text/label.ts';
import type { ConfigReader } from './config-reader.ts';
import { parsePercent } from './values.ts';

/** `base`: norms of the base of clients. */
export function readBase(reader: ConfigReader): BaseRules {
  const { churn, renewal, blacklist } = reader.raw.base ?? {};
  return {
    churn: readNorm(reader, 'churn', churn?.norm) ?? DEFAULT_BASE_RULES.churn,
    renewal: readNorm(reader, 'renewal', renewal?.norm) ?? DEFAULT_BASE_RULES.renewal,
    blacklist: readBlacklist(reader, blacklist),
  };
}

function readNorm(
  reader: ConfigReader,
  key: 'churn' | 'renewal',
  value: string | number | undefined,
): number | undefined {
  if (value === undefined) return undefined;
  const norm = parsePercent(value);
  if (norm === undefined)
    reader.complain('config-percent', { key: `base.${key}.norm` }, ['base', key, 'norm']);
  return norm;
}

type Given = NonNullable<ConfigReader['raw']['base']>['blacklist'];

function readBlacklist(reader: ConfigReader, given: Given): Blacklist | null {
  if (given === undefined) return null;
  if (typeof given !== 'object') return { label: checkBlank(reader, String(given), ['base', 'blacklist']) };
  const { column, equals } = given;
  const path = ['base', 'blacklist'];
  const values = equals === undefined ? null : [equals].flat().map(String);
  if (values?.length === 0) reader.complain('base-blank', {}, [...path, 'equals']);
  for (const each of values ?? []) checkBlank(reader, each, [...path, 'equals']);
  return { column: checkBlank(reader, String(column ?? ''), [...path, 'column']), values };
}

function checkBlank(reader: ConfigReader, text: string, path: string[]): string {
  if (isBlankText(text)) reader.complain('base-blank', {}, path);
  return text;
}
