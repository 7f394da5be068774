import { domainToASCII } from 'node:url';
import { InputError, type Place, type ProblemArgs, problem } from '../../domain/problem.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { ServerAddress, ServerKind } from './server.ts';
import './server-problems.ts';

export const SOURCE_SCHEMES = ['clickhouse', 'postgres', 'postgresql'] as const;

/** What each value of a parameter says about encryption. libpq's `prefer` and `allow` are not among them: who listens could choose. */
const SECURE: Readonly<Record<string, boolean>> = { '0': false, '1': true, false: false, true: true };
const SSL_MODES: Readonly<Record<string, boolean>> = {
  disable: false,
  require: true,
  'verify-ca': true,
  'verify-full': true,
};
const PARAMETERS: Readonly<Record<ServerKind, Readonly<Record<string, Readonly<Record<string, boolean>>>>>> =
  {
    clickhouse: { secure: SECURE },
    postgres: { secure: SECURE, sslmode: SSL_MODES },
  };

/** What stands beside an address, and where the address stands. */
export interface AddressContext {
  readonly password?: string | undefined;
  /** Certificates (PEM) that are trusted beside the usual ones. */
  readonly authority?: string | undefined;
  readonly place?: Place;
}

/**
 * An address as a config gives it: `clickhouse://reader@host:8443/crm`, `postgres://reader@host/crm?sslmode=disable`.
 * Encrypted wherever the host is not this machine, unless `secure=0` or `sslmode=disable` says otherwise; whatever
 * `sslmode` asks for, certificates are looked at.
 *
 * @throws InputError `source-scheme`, `source-address`, `source-parameter`, `source-value`; none shows a password
 */
export function parseAddress(
  text: string,
  { password, authority, place = {} }: AddressContext,
): ServerAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase() ?? '';
  if (!SOURCE_SCHEMES.some((known) => known === scheme)) {
    throw new InputError([
      unknownWord('source-scheme', scheme, SOURCE_SCHEMES, { scheme, known: SOURCE_SCHEMES }, place),
    ]);
  }
  const refuse = (fault: ProblemArgs['source-address']['fault']): InputError =>
    new InputError([problem('source-address', { fault }, place)]);
  if (/[\s\0]/.test(text)) throw refuse('form');
  const url = readUrl(text);
  // looked for first, and in what is no address too: no later sentence may show it
  if (url === undefined ? /:\/\/[^/]*:[^/@]*@/.test(text) : url.password !== '') throw refuse('password');
  if (url === undefined) throw refuse(isPortAtFault(text) ? 'port' : 'form');
  if (url.hostname === '') throw refuse('host');
  if (url.port === '0') throw refuse('port');
  const kind: ServerKind = scheme === 'clickhouse' ? 'clickhouse' : 'postgres';
  const [user, host, path] = [url.username, url.hostname, url.pathname.replace(/^\/|\/$/g, '')].map(decode);
  if (user === undefined || host === undefined || path === undefined || url.hash !== '') throw refuse('form');
  if (path.includes('/')) throw refuse('table');
  const plain = host.replace(/^\[|\]$/g, '');
  const bare = plain.includes(':') ? plain : domainToASCII(plain) || plain;
  const secure = readSecurity(url, kind, place) ?? !isLoopback(bare);
  return {
    kind,
    host: bare,
    port: url.port === '' ? defaultPort(kind, secure) : Number(url.port),
    database: path,
    user: user || (kind === 'clickhouse' ? 'default' : 'postgres'),
    password,
    secure,
    ...(authority === undefined ? {} : { authority }),
    shown: `${scheme}://${user ? `${user}@` : ''}${host}${url.port && `:${url.port}`}${path && `/${path}`}`,
  };
}

function readUrl(text: string): URL | undefined {
  try {
    return /^[^:]+:\/\//.test(text) ? new URL(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an address that is none would be one without its port. */
function isPortAtFault(text: string): boolean {
  const without = text.replace(/^([^:]+:\/\/[^/?#]*):[^:\]/?#]*/, '$1');
  return without !== text && readUrl(without) !== undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function defaultPort(kind: ServerKind, secure: boolean): number {
  if (kind === 'postgres') return 5432;
  return secure ? 8443 : 8123;
}

/** Whether a host is this machine: what is sent there passes no network. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host);
}

/** What the parameters say about encryption; undefined: nothing. */
function readSecurity({ searchParams }: URL, kind: ServerKind, place: Place): boolean | undefined {
  let secure: boolean | undefined;
  const parameters = PARAMETERS[kind];
  for (const [parameter, value] of searchParams) {
    if (/^(?:password|pass|pwd)$/i.test(parameter)) {
      throw new InputError([problem('source-address', { fault: 'password' }, place)]);
    }
    if (!Object.hasOwn(parameters, parameter)) {
      const known = Object.keys(parameters);
      throw new InputError([unknownWord('source-parameter', parameter, known, { parameter, known }, place)]);
    }
    const values = parameters[parameter]!;
    if (!Object.hasOwn(values, value)) {
      const known = Object.keys(values);
      throw new InputError([problem('source-value', { parameter, value, known }, place)]);
    }
    secure = values[value];
  }
  return secure;
}
