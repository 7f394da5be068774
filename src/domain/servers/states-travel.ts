/**
 * Why the shards of a cluster cannot count by themselves.
 *
 * - `not-sharded`: one table is spread over shards, the other lies on one server
 * - `clusters`: they are spread over two clusters
 * - `key`: rows are not sent to shards by the contact; null: by chance
 * - `keys-differ`: they are sent by different expressions, or by ids of different types
 * - `astray`: so many rows are not where the key would have them
 * - `unreached`: the server cannot hand the statement on: it does not know the shards' tables, say
 */
export type StatesTravel =
  | { readonly reason: 'not-sharded'; readonly table: string }
  | { readonly reason: 'clusters'; readonly clusters: readonly [string, string] }
  | { readonly reason: 'key'; readonly table: string; readonly key: string | null; readonly contact: string }
  | { readonly reason: 'keys-differ'; readonly keys: readonly [string, string] }
  | { readonly reason: 'astray'; readonly rows: number; readonly total: number }
  | { readonly reason: 'unreached'; readonly cluster: string };
