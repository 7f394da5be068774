import { normalizeLabel } from '../text/label.ts';
import type { Stage } from './funnel.ts';

/**
 * The stage that people name on the command line or in a plan: by its id, else, without regard to case, by its id, its
 * name or what the CRM calls it.
 *
 * @returns its index, 0..n; undefined where no stage is called so
 */
export function findStage(stages: readonly Stage[], text: string): number | undefined {
  const exact = stages.findIndex(({ id }) => id === text.trim());
  if (exact !== -1) return exact;
  const wanted = normalizeLabel(text);
  const found = stages.findIndex(({ id, name, labels }) =>
    [id, name, ...labels].some((each) => normalizeLabel(each) === wanted),
  );
  return found === -1 || wanted === '' ? undefined : found;
}
