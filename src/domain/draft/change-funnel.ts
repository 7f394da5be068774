import { makeSlug } from '../text/slug.ts';
import type { FunnelDraft, LabelDraft } from './draft-funnel.ts';
import { findUsualStage } from './stage-words.ts';

/** What a label can be made. */
export type LabelKind = 'stage' | 'lost' | 'ignored';

/** The funnel with a label made something else. A new stage comes last, and its place is unsure. */
export function moveLabel(funnel: FunnelDraft, label: string, kind: LabelKind): FunnelDraft {
  const { stages, lost, ignored, typos } = funnel;
  const found = [...stages, ...lost, ...ignored, ...typos].find(({ name }) => name === label);
  if (!found) return funnel;
  const without = <L extends LabelDraft>(labels: readonly L[]): L[] =>
    labels.filter(({ name }) => name !== label);
  const { name, label: raw, rows, contacts } = found;
  const moved = { name, label: raw, rows, contacts };
  const others = {
    ...funnel,
    stages: without(stages),
    lost: without(lost),
    ignored: without(ignored),
    typos: without(typos),
  };
  if (kind !== 'stage') return { ...others, [kind]: [...others[kind], moved] };
  const id = makeSlug(name, new Set(others.stages.map((stage) => stage.id)));
  const stage = { ...moved, id, usual: findUsualStage(name), unsure: true };
  return { ...others, stages: [...others.stages, stage] };
}

/** The funnel with a misspelling counted as what it was meant for. */
export function joinTypo(funnel: FunnelDraft, label: string): FunnelDraft {
  const typos = funnel.typos.map((each) => (each.name === label ? { ...each, joined: true } : each));
  return { ...funnel, typos };
}

/**
 * The funnel with its stages in an order that somebody vouches for.
 *
 * @param order the places that they have now, from 1, each once
 */
export function orderStages(funnel: FunnelDraft, order: readonly number[]): FunnelDraft {
  const stages = order.flatMap((place) => funnel.stages[place - 1] ?? []);
  return { ...funnel, stages: stages.map((stage) => ({ ...stage, unsure: false })) };
}
