import { InputError, type ProblemArgs, type ProblemCode, problem } from '../../../domain/problem.ts';
import { cleanMessage, describeConnection, placeOf } from '../connection-failure.ts';
import type { ServerAddress } from '../server.ts';

/** What PostgreSQL's states say that a user can do something about: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const LIMITS: Readonly<Record<string, ProblemArgs['server-limit']['needs']>> = {
  '53100': 'memory',
  '53200': 'memory',
  '53400': 'memory',
  '54000': 'rows',
  '25P03': 'time',
  '57P05': 'time',
  '55P03': 'time',
};

/** What a statement failed of, as a problem; mistakes of ours as they come. */
export function postgresFailure(error: unknown, address: ServerAddress, answered: boolean): unknown {
  if (error instanceof InputError) return error;
  const { message = '', code } = error as NodeJS.ErrnoException;
  const state =
    typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && 'severity' in (error as object) ? code : '';
  const refuse = <C extends ProblemCode>(name: C, args: ProblemArgs[C]): InputError =>
    new InputError([problem(name, args, placeOf(address))]);
  const detail = cleanMessage(message);
  const { user, password } = address;
  if (state === '') {
    const found = describeConnection(error, address, answered);
    if (found) return new InputError([found]);
    // the driver's own words where a server asks for a password and there is none
    if (/SASL|password must be a string/.test(message)) {
      return refuse('server-login', { user, password: password !== undefined, detail: '' });
    }
    return refuse('server-failed', { detail });
  }
  if (state === '28P01')
    return refuse('server-login', { user, password: password !== undefined, detail: '' });
  if (state === '28000') return refuse('server-login', { user, password: password !== undefined, detail });
  if (state === '3D000') return refuse('server-database', { database: address.database || user });
  if (state === '42P01' || state === '3F000') return refuse('server-table', { table: readName(message) });
  if (state === '42703') return refuse('server-column', { column: readName(message) });
  if (state === '42501') return refuse('server-forbidden', { user, detail });
  if (state === '57014') {
    if (/user request/.test(message)) return refuse('server-cancelled', { detail });
    return refuse('server-limit', { needs: 'time', detail });
  }
  if (LIMITS[state] !== undefined) return refuse('server-limit', { needs: LIMITS[state], detail });
  if (state.startsWith('57P') || state.startsWith('08')) return refuse('server-lost', { detail });
  return refuse('server-failed', { detail });
}

/** `relation "deals" does not exist`, `column d.stage does not exist` */
function readName(message: string): string {
  return (
    /^\S+ "(.*)" (?:does not exist|of relation)/.exec(message)?.[1] ??
    /^\S+ (\S+) does/.exec(message)?.[1] ??
    ''
  );
}
