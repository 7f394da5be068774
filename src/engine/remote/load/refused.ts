import {
  InputError,
  type Place,
  type ProblemArgs,
  type ProblemCode,
  problem,
} from '../../../domain/problem.ts';
import type { WritableServer } from '../server.ts';
import type {} from './load-problems.ts';

/** What a server does not let happen, or must not. */
export function refused<C extends ProblemCode>(
  { address }: Pick<WritableServer, 'address'>,
  code: C,
  args: ProblemArgs[C],
): InputError {
  const place: Place = { file: address.shown };
  return new InputError([problem(code, args, place)]);
}
