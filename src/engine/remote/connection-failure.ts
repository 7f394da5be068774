import { type Place, type Problem, problem } from '../../domain/problem.ts';
import type { ServerAddress } from './server.ts';
import type { UnreachableReason } from './server-problems.ts';

const REASONS: Readonly<Record<string, UnreachableReason>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unknown',
  EAI_AGAIN: 'unknown',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'route',
  ENETUNREACH: 'route',
  EADDRNOTAVAIL: 'route',
  ECONNRESET: 'closed',
  EPIPE: 'closed',
};

/** How long a server may take to answer at all. */
export const PATIENCE_MS = 20_000;

/** Where a problem of a server stands. */
export function placeOf({ shown }: ServerAddress): Place {
  return { file: shown };
}

/**
 * What a connection failed of, before the server had a say: of the network, or of TLS.
 *
 * @param answered whether the server has answered before: then the connection was lost
 */
export function describeConnection(
  error: unknown,
  address: ServerAddress,
  answered: boolean,
): Problem | undefined {
  const { host, port, secure } = address;
  const { code = '', message } = findCause(error);
  const place = placeOf(address);
  if (
    /WRONG_VERSION_NUMBER|EPROTO|PACKET_LENGTH_TOO_LONG/.test(code) ||
    /does not support SSL/.test(message)
  ) {
    return problem('server-tls', { host, port, plain: true, detail: '' }, place);
  }
  if (/CERT|SELF_SIGNED|ISSUER|ALTNAME|^ERR_(?:TLS|SSL)|^ERR_OSSL/.test(code)) {
    return problem('server-tls', { host, port, plain: false, detail: cleanMessage(message) }, place);
  }
  const reason = REASONS[code] ?? (isHangUp(message) ? 'closed' : undefined);
  const timedOut = /timeout (?:expired|exceeded)|Timeout error|timed out/i.test(message)
    ? 'timeout'
    : undefined;
  const why = reason ?? timedOut;
  if (why === undefined) return undefined;
  if (answered) return problem('server-lost', { detail: cleanMessage(message || code) }, place);
  return problem('server-unreachable', { host, port, reason: why, secure }, place);
}

function isHangUp(message: string): boolean {
  return /socket hang up|Connection terminated|Connection ended|aborted|premature close/i.test(message);
}

/** Several addresses of one name fail as one error of many: the first says why. */
function findCause(error: unknown): { code?: string; message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return findCause(error.errors[0]);
  const { code, message, cause } = error as NodeJS.ErrnoException;
  if (code === undefined && cause !== undefined) return findCause(cause);
  return { ...(typeof code === 'string' ? { code } : {}), message: message ?? '' };
}

/** The first line of what a server says, without control characters, and no longer than a screen's few lines. */
export function cleanMessage(message: string): string {
  const [line = ''] = message.trim().split('\n');
  const clean = line.replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  return clean.length > 300 ? `${clean.slice(0, 299)}…` : clean;
}
