import { InputError, type ProblemArgs, type ProblemCode, problem } from '../../../domain/problem.ts';
import { cleanMessage, describeConnection, placeOf } from '../connection-failure.ts';
import type { ServerAddress } from '../server.ts';
import { BrokenAnswerError } from './read-blocks.ts';

/** The sentence of each of ClickHouse's error codes that a user can do something about. */
const LIMITS: Readonly<Record<number, ProblemArgs['server-limit']['needs']>> = {
  241: 'memory',
  173: 'memory',
  159: 'time',
  160: 'time',
  209: 'time',
  158: 'rows',
  307: 'rows',
  396: 'rows',
  201: 'rows',
  202: 'rows',
};
const LOGIN = new Set([192, 193, 194, 195, 516]);
const FORBIDDEN = new Set([164, 291, 497]);

/**
 * What a statement failed of, as a problem; mistakes of ours as they come.
 *
 * @param answered whether the server has answered before
 */
export function clickhouseFailure(error: unknown, address: ServerAddress, answered: boolean): unknown {
  if (error instanceof InputError) return error;
  const { message = '', code } = error as NodeJS.ErrnoException;
  const text = message.replace(/^Query failed: /, '');
  const number = Number(
    /^(?:Poco::Exception\. )?Code: (\d+)/.exec(text)?.[1] ?? (/^\d+$/.test(String(code)) ? code : 0),
  );
  const refuse = <C extends ProblemCode>(name: C, args: ProblemArgs[C]): InputError =>
    new InputError([problem(name, args, placeOf(address))]);
  if (number === 0) {
    if (text.includes('is for clickhouse-client program'))
      return refuse('server-native-port', { port: address.port });
    const found = describeConnection(error, address, answered);
    if (found) return new InputError([found]);
    const { host, port, secure } = address;
    if (!answered && isStrange(error, text))
      return refuse('server-unreachable', { host, port, reason: 'stranger', secure });
    if (error instanceof BrokenAnswerError) return refuse('server-lost', { detail: '' });
    return refuse('server-failed', { detail: cleanMessage(text) });
  }
  const detail = cleanDetail(text);
  if (LOGIN.has(number)) {
    return refuse('server-login', {
      user: address.user,
      password: address.password !== undefined,
      detail: '',
    });
  }
  if (FORBIDDEN.has(number)) return refuse('server-forbidden', { user: address.user, detail });
  if (LIMITS[number] !== undefined) return refuse('server-limit', { needs: LIMITS[number], detail });
  if (number === 394) return refuse('server-cancelled', { detail });
  if (number === 81) return refuse('server-database', { database: readName(detail) || address.database });
  if (number === 60) return refuse('server-table', { table: readName(detail) });
  if (number === 16 || number === 47) return refuse('server-column', { column: readName(detail) });
  return refuse('server-failed', { detail });
}

/** Whether a first answer is none of ClickHouse's, nor what a proxy before it might say: a page, nothing, or no HTTP. */
function isStrange(error: unknown, text: string): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof BrokenAnswerError || /^\s*(?:<|$)/.test(text) || String(code).startsWith('HPE_');
}

/** `Table crm.deals doesn't exist`, `Unknown expression identifier `nope``: the name as the server writes it. */
function readName(detail: string): string {
  return /(?:^Table|^Database|identifier:?|column) [`'"]?([^`'"\s]+)/.exec(detail)?.[1] ?? '';
}

/** What is said, without the code around it, the version behind it and the statement that it quotes. */
function cleanDetail(text: string): string {
  const said = text
    .replace(
      /^(?:Poco::Exception\. )?Code: \d+[.,]\s*(?:e\.(?:displayText|code)\(\) = (?:\d+, )?)?(?:DB::)?(?:Exception: )?/,
      '',
    )
    .replace(/(?:, e\.what\(\)| ?\(version| ?\(official build).*$/s, '')
    .replace(/[.:,]? ?(?:While executing|: ?While processing|In scope|in scope SELECT).*$/is, '')
    .replace(/\([A-Z][A-Z0-9_]+\)\s*$/, '');
  return cleanMessage(said);
}
