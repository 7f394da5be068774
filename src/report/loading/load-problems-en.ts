import { count, list, near, plural } from '../words/phrases-en.ts';
import type { ProblemTexts } from '../words/texts.ts';

/** Sentences of `load`. */
export const loadProblemsEn = {
  'load-target': () => ({
    message: 'where to?',
    hint: 'voronka load --to clickhouse://loader@host:8443/crm; the password is read from VORONKA_SOURCE_PASSWORD',
  }),
  'load-postgres': () => ({
    message: 'load fills ClickHouse; PostgreSQL takes CSV by itself',
    hint: "psql -c '\\copy transitions from transitions.csv csv header', and then source: postgres://… in voronka.yaml",
  }),
  'load-twice': () => ({ message: '--to names this server twice: each has its part of the contacts' }),
  'load-snapshot': () => ({
    message:
      'this is a list of deals in their present stages: when they passed the earlier ones it does not say, so there are no events to load',
    hint: 'let voronka track keep a history of it, and load that; or load an export of the history of stages',
  }),
  'load-numbered': () => ({
    message:
      'its rows have no ids, only their numbers: the next export would give the same numbers to other contacts',
    hint: 'export it with the column of ids, and name it in columns: contact_id',
  }),
  'load-storage': ({ table, storage }) => ({
    message: `${table} is there and is no table that load could fill (${storage === '' ? 'over other tables' : storage})`,
    hint: 'load into a database of its own; a cluster is filled with one --to a shard and --cluster',
  }),
  'load-columns': ({ table, missing }) => ({
    message: `${table} is there and has no ${list(missing)}: somebody else’s table is left alone`,
    hint: 'load into a database of its own',
  }),
  'load-column': ({ table, column, type }) => ({
    message: `${table} is there, and its column ${column} is ${type}: somebody else’s table is left alone`,
    hint: 'load into a database of its own',
  }),
  'load-times': ({ table, type }) => ({
    message: `the times of ${table} are kept there as ${type}, which cannot hold all times of these files`,
    hint: `drop the table and load all files anew, and it is made for them: drop table ${table}`,
  }),
  'load-delete': ({ table, detail }) => ({
    message: `${table}: rows whose place newer ones have taken could not be taken away: ${detail}`,
    hint: 'the newer ones are loaded; load again when the server can, and it finishes the work',
  }),
  'load-cluster': ({ cluster, known, nearest }) => ({
    message: `it knows no cluster ${cluster}`,
    hint: near(nearest) ?? (known.length === 0 ? 'it knows none at all' : `it knows ${list(known)}`),
  }),
  'load-shards': ({ cluster, shards, servers }) => ({
    message: `cluster ${cluster} has ${count(shards)} ${plural(shards, { one: 'shard', other: 'shards' })}, and --to names ${count(servers)} ${plural(servers, { one: 'server', other: 'servers' })}`,
    hint: 'name one server of each shard, in the order of the cluster',
  }),
} satisfies Partial<ProblemTexts>;
