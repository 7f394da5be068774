import type { FoundConfig, Prepared } from '../command-spec.ts';
import type { Invocation, Start } from '../invocation.ts';
import type { Outcome } from '../outcome.ts';
import { findConfig } from '../read/find-config.ts';
import { askView, readFunnel } from '../views/read-funnel.ts';
import { loadAnswer, showView } from '../views/show-view.ts';
import type { FunnelCommand } from './asking.ts';

/** Finds the config of a command that asks the funnel one question and shows the answer in one view. */
export async function prepareFunnelCommand(start: Start, command: FunnelCommand): Promise<Prepared> {
  const config = await findConfig(start);
  return { language: config.language, answer: (invocation) => runFunnelCommand(invocation, config, command) };
}

async function runFunnelCommand(
  invocation: Invocation,
  config: FoundConfig,
  command: FunnelCommand,
): Promise<Outcome> {
  const view = askView(command, [invocation.options]);
  // the answer is loaded while the engine reads
  const rows = await readFunnel(invocation, config, [view], () => void loadAnswer(command));
  try {
    const { ways, gate } = await showView(invocation, rows, view, invocation.texts);
    const shown = ways[0]!;
    return 'files' in shown ? { ...shown, ...gate } : { report: shown, ...gate };
  } finally {
    rows.engine.close();
  }
}
