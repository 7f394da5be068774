import type { Outcome } from './commands.ts';
import type { Session } from './session.ts';
export async function runInitCommand(_s: Session): Promise<Outcome> {
  throw new Error('x');
}
