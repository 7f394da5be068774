import { createHash } from 'node:crypto';
import { sql } from '../../sql/sql.ts';

/** ClickHouse's name of the hash below: rows can be shared out by it there too. */
export const SHARING_KEY = sql`halfMD5(contact_id)`;

/**
 * The server of several that a contact lies on, from 0: always the same one, and that which a Distributed table with the key
 * {@link SHARING_KEY} and shards of equal weight would choose.
 */
export function shareContact(contact: string, servers: number): number {
  if (servers === 1) return 0;
  const half = createHash('md5').update(contact).digest().readBigUInt64BE(0);
  return Number(half % BigInt(servers));
}
