import type { RefusalReason } from '../../domain/refusals/refusal-reason.ts';
import type { ConfigReader } from './config-reader.ts';

/** `refusals`: why clients say no. */
export function readRefusals(_reader: ConfigReader): RefusalReason[] | null {
  return null;
}
