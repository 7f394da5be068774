import { ALL_PIPELINES } from '../../../ingest/tables/ready-file.ts';
import type { Engine, EngineFacts, EngineInput } from '../../engine.ts';
import type { Connection } from '../../sql/connection.ts';
import { findOffsets } from '../../sql/moment-expression.ts';
import type { AwayRows } from '../count-away.ts';
import { NotCountable, type TravelReason } from '../not-countable.ts';
import { type AwayTable, countTexts, findColumn, isBlank, textOf } from '../survey/away-cells.ts';
import { inspectAway } from './inspect-away.ts';
import { listRefused } from './list-refused.ts';
import { findFormAway, listForeignAway } from './match-away.ts';
import { countUnprovenAway } from './proofs-away.ts';

/** What `check` and accounts of rows ask. */
export type CheckAnswers = Pick<
  Engine,
  'inspect' | 'rejectedRows' | 'countPipelineless' | 'findIdForm' | 'listForeignIds' | 'countUnproven'
>;

interface Checked {
  readonly database: Connection;
  readonly input: EngineInput;
  readonly rows: AwayRows;
  readonly facts: EngineFacts;
  /** The rows, where they were brought already. */
  readonly brought: () => Promise<Engine> | undefined;
  /** Brings them. */
  readonly here: (reason: TravelReason) => Promise<Engine>;
}

/** Tells what becomes of rows where they lie; what cannot be told there, out of the rows. */
export function answerChecks({ database, input, rows, facts, brought, here }: Checked): CheckAnswers {
  const ask = async <T>(there: () => Promise<T>, otherwise: (engine: Engine) => Promise<T>): Promise<T> => {
    const known = brought();
    if (known !== undefined) return otherwise(await known);
    try {
      return await there();
    } catch (error) {
      if (!(error instanceof NotCountable)) throw error;
      return otherwise(await here(error.reason));
    }
  };
  const segments = findOffsets(input.zone, [rows.times.first, rows.times.last]);
  return {
    inspect: (question) =>
      ask(
        () => inspectAway({ ...question, database, rows, facts, segments }),
        (engine) => engine.inspect(question),
      ),
    async *rejectedRows(table, limit) {
      const known = await brought();
      yield* known?.rejectedRows(table, limit) ?? listRefused(rows, table, facts.rejected, limit);
    },
    countPipelineless: () => countPipelinelessAway(rows),
    findIdForm: () => findFormAway(database, rows),
    listForeignIds: (before) =>
      ask(
        () => listForeignAway(rows, before),
        (engine) => engine.listForeignIds(before),
      ),
    countUnproven: (before) =>
      ask(
        () => countUnprovenAway(rows, input.proofs?.columns ?? [], before),
        (engine) => engine.countUnproven(before),
      ),
  };
}

/** Rows that a chosen pipeline leaves out because they name none. */
async function countPipelinelessAway({ servers }: AwayRows): Promise<number> {
  const tables = servers.flatMap(({ events, contacts }) =>
    [events.table, contacts?.table].flatMap((each) => each ?? []),
  );
  let count = 0;
  for (const table of tables) count += await countOf(table);
  return count;
}

async function countOf(table: AwayTable): Promise<number> {
  const { pipeline, remote } = table.input;
  const column = findColumn(table, 'pipeline');
  if (pipeline === undefined || pipeline === ALL_PIPELINES || column === undefined) return 0;
  const texts = await countTexts(table, textOf(table, 'pipeline'), table.server.nameTable(remote.table));
  return texts.filter(({ text }) => isBlank(text, column)).reduce((sum, { rows }) => sum + rows, 0);
}
