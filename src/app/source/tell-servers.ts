import type { EngineInput } from '../../engine/engine.ts';
import type { Invocation } from '../invocation.ts';

/** Says on standard error, when it happens, what rows of databases are in for: on the way here, or between their servers. */
export function tellServers({
  texts,
  remark,
}: Pick<Invocation, 'texts' | 'remark'>): Pick<EngineInput, 'onTravel' | 'onPlan'> {
  return {
    onTravel: (reason, rows) => {
      if (rows > 0) remark(texts.remarks.brought(rows, reason));
    },
    onPlan: (plan) => {
      if (plan.kind === 'travel-states') remark(texts.cluster.travel(plan.why));
    },
  };
}
