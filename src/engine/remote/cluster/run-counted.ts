import { onShards } from '../../explain/statement-log.ts';
import type { Row } from '../../sql/connection.ts';
import { addUp, type CountedStatement, type PushPlan } from './push-plan.ts';
import { acrossCluster, writeJoinStatement, writeViewStatement } from './push-statement.ts';

/**
 * Counts on every server of a source, each by its own plan, and adds up what comes back.
 *
 * @param plans of servers that share no contact
 * @returns rows of each signature once; columns are those of the statement
 */
export async function runCounted(plans: readonly PushPlan[], statement: CountedStatement): Promise<Row[]> {
  const answers = await Promise.all(plans.map((plan) => countOn(plan, statement)));
  const [first] = answers;
  if (first === undefined) return [];
  return answers.length === 1
    ? first.rows
    : addUp(
        first.columns,
        answers.flatMap(({ rows }) => rows),
      );
}

async function countOn(plan: PushPlan, statement: CountedStatement) {
  const { server, names } = plan;
  if (plan.kind !== 'shards') {
    const { inner, columns } = statement(names);
    return { columns, rows: await server.query(inner) };
  }
  const counted = statement(plan.local);
  const pushed =
    plan.form === 'view'
      ? writeViewStatement(counted, acrossCluster(plan.cluster))
      : writeJoinStatement(counted, names, plan);
  return { columns: counted.columns, rows: await onShards(server, plan.cluster).query(pushed) };
}
