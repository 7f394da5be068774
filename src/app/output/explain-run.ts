import type { RanStatement } from '../../domain/servers/ran-statement.ts';
import { writeStatements } from '../../report/explain/write-statements.ts';
import type { Texts } from '../../report/words/texts.ts';
import { EXIT } from '../io.ts';
import type { Outcome } from '../outcome.ts';

/** What a run did, in place of what it found out. */
export function explainRun(ran: readonly RanStatement[], texts: Texts): Outcome {
  return { status: EXIT.done, text: writeStatements(ran, texts.explain), remarks: [] };
}
