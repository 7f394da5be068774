import type { ProblemArgs } from '../../../../domain/problem.ts';
import { names, near } from '../../phrases-en.ts';
import type { ProblemText, ProblemTexts } from '../../texts.ts';

const ADDRESSES = 'clickhouse://reader@host:8443/crm or postgres://reader@host/crm';

const FAULTS: Readonly<Record<ProblemArgs['source-address']['fault'], ProblemText>> = {
  form: {
    message: 'is no address of a database',
    hint: `it looks like ${ADDRESSES}; special characters of a name are written as in any URL: %40 for @`,
  },
  host: { message: 'names no host', hint: `an address looks like ${ADDRESSES}` },
  port: { message: 'has a port that does not exist', hint: 'a port is a whole number from 1 to 65535' },
  password: {
    message: 'a password must not stand in the address: addresses are shown, copied and committed',
    hint: 'put it into the variable VORONKA_SOURCE_PASSWORD, or into a file: source: { url: …, passwordFile: … }; and change it if others may have seen it',
  },
  table: {
    message: 'has more than a database behind the host',
    hint: 'the table is named as transitions: { table: … }',
  },
};

const UNREACHABLE: Readonly<Record<ProblemArgs['server-unreachable']['reason'], string>> = {
  refused: 'nobody listens there',
  unknown: 'no host of this name is known',
  timeout: 'no answer within 20 seconds',
  route: 'there is no way there from this machine',
  closed: 'the connection was closed before an answer came',
  stranger: 'what answers there is no ClickHouse',
};

const LIMITS: Readonly<Record<ProblemArgs['server-limit']['needs'], ProblemText>> = {
  memory: {
    message: 'the server had too little memory for the query',
    hint: 'count fewer rows (`where:`), or have the user’s memory limit raised',
  },
  time: {
    message: 'the server did not finish the query in the time that this user may take',
    hint: 'count fewer rows (`where:`), or have the user’s time limit raised',
  },
  rows: {
    message: 'the query needs more rows than this user may read',
    hint: 'count fewer rows (`where:`), or have the user’s limits raised',
  },
};

/** Sentences about database servers: their addresses, and what they refuse. */
export const serversEn = {
  'source-scheme': ({ scheme, known, nearest }) => ({
    message: scheme === '' ? 'is no address of a database' : `“${scheme}://” is no database that can be read`,
    hint: near(nearest) ?? `one of ${names(known.map((each) => `${each}://`))}`,
  }),
  'source-address': ({ fault }) => FAULTS[fault],
  'source-parameter': ({ parameter, known, nearest }) => ({
    message: `an address has no parameter “${parameter}”`,
    hint: near(nearest) ?? `there is ${names(known)}`,
  }),
  'source-value': ({ parameter, value, known }) => ({
    message: `${parameter} cannot be “${value}”`,
    hint: `one of ${names(known)}`,
  }),
  'source-repeated': () => ({
    message: 'this database is in the list already: its contacts would be counted twice',
    hint: 'leave one of the two',
  }),
  'server-unreachable': ({ host, port, reason, secure }) => ({
    message: `cannot reach ${host}, port ${port}: ${UNREACHABLE[reason]}`,
    hint:
      reason === 'closed'
        ? `is it the right port? The connection was tried ${secure ? 'with' : 'without'} encryption; ?secure=${secure ? '0' : '1'} tries it ${secure ? 'without' : 'with'}`
        : 'are host and port right, does the server run, does a firewall or VPN stand between?',
  }),
  'server-tls': ({ host, port, plain, detail }) =>
    plain
      ? {
          message: `${host} speaks no encrypted connection on port ${port}`,
          hint: 'is there another port for it? Inside a network that you trust, ?secure=0 behind the address does without',
        }
      : {
          message: `the certificate of ${host} cannot be trusted: ${detail}`,
          hint: 'a certificate of your company’s own authority is named as source: { url: …, authority: ca.pem }',
        },
  'server-native-port': ({ port }) => ({
    message: `port ${port} is for ClickHouse’s own client; the tool asks by HTTP`,
    hint: 'usually 8443 (encrypted) or 8123',
  }),
  'server-login': ({ user, password, detail }) => ({
    message: `the server refuses the user “${user}” ${password ? 'with this password' : 'without a password'}${detail && `: ${detail}`}`,
    hint: password
      ? 'are user, database and password right? The password comes from VORONKA_SOURCE_PASSWORD or from passwordFile'
      : 'give the password in the variable VORONKA_SOURCE_PASSWORD or in a file: source: { url: …, passwordFile: … }',
  }),
  'server-database': ({ database }) => ({
    message: `there is no database “${database}”`,
    hint: 'the database stands in the address behind the host: …//host/database',
  }),
  'server-table': ({ table, nearest }) => ({
    message: table === '' ? 'a table is missing' : `there is no table “${table}”, or the user may not see it`,
    hint:
      near(nearest) ??
      'voronka init --source lists the tables that look right; one of another database or schema is named with it: crm.deals',
  }),
  'server-column': ({ column }) => ({
    message: `there is no column “${column}”`,
    hint: 'has the table changed while it was read? Try again',
  }),
  'server-forbidden': ({ user, detail }) => ({
    message: `the user “${user}” may not do this: ${detail}`,
    hint: `reading is enough: GRANT SELECT on the tables of the config to ${user}`,
  }),
  'server-limit': ({ needs, detail }) => ({
    message: `${LIMITS[needs].message}: ${detail}`,
    ...(LIMITS[needs].hint === undefined ? {} : { hint: LIMITS[needs].hint }),
  }),
  'server-cancelled': ({ detail }) => ({
    message: `somebody cancelled the query on the server: ${detail}`,
    hint: 'try again, or ask who looks after the server',
  }),
  'server-lost': ({ detail }) => ({
    message: `the connection was lost${detail && `: ${detail}`}`,
    hint: 'try again; if it happens at the same place, the server’s log says why',
  }),
  'server-failed': ({ detail }) => ({ message: `the server refused: ${detail}` }),
  'server-view-distributed': ({ view, table }) => ({
    message: `the view “${view}” stands over “${table}”, a table over several shards: each shard would count the rows of all`,
    hint: `name the table itself: table: ${table}; or make the view on every shard over its local table`,
  }),
} satisfies Partial<ProblemTexts>;
