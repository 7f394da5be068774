import { type BaseRules, DEFAULT_BASE_RULES } from '../../domain/base/base-rules.ts';
import type { ConfigReader } from './config-reader.ts';

/** `base`: norms of the base of clients. */
export function readBase(_reader: ConfigReader): BaseRules {
  return DEFAULT_BASE_RULES;
}
