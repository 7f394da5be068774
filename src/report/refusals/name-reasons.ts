import { BUILT_IN_REASONS, type BuiltInReason } from '../../domain/refusals/built-in-reasons.ts';
import { NO_REASON } from '../../domain/refusals/refusal-reason.ts';
import type { LossStage } from '../../domain/refusals/share-refusals.ts';
import type { SortedReason } from '../../domain/refusals/sort-reasons.ts';
import { shorten } from '../brief/shorten.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { buildFoot, buildHead } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Name, ProseSection } from '../model.ts';
import { nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';

/** What is typed by hand may be a letter of a page: so much of it people see. */
const LONGEST_REASON = 60;

/** What people call a reason: as the config does, as the language does, or as it stands in the files. */
export function nameReason({ id, reason }: SortedReason, { refusals }: Texts): Name {
  if (id === NO_REASON && reason === null) return { id, text: refusals.none };
  const builtIn = reason !== null && isBuiltIn(id) ? refusals.reasons[id] : id;
  return { id, text: shorten(reason?.name ?? builtIn, LONGEST_REASON) };
}

function isBuiltIn(id: string): id is BuiltInReason {
  return BUILT_IN_REASONS.some((each) => each === id);
}

/** What a stage is called of which nobody knows which it is. */
const UNKNOWN_STAGE = '(unknown)';
/** All stages together. */
const ALL_STAGES = '*';

/** The stage that was not reached; null: any. */
export function nameLossStage(
  stage: LossStage | null,
  { funnel }: FunnelAnswer,
  { refusals: { stages } }: Texts,
): Name {
  if (stage === null) return { id: ALL_STAGES, text: stages.all };
  if (stage === 'after') return { id: null, text: stages.after };
  return stage === 'unknown' ? { id: UNKNOWN_STAGE, text: stages.unknown } : nameStage(funnel, stage);
}

/** A ground whose head says nothing of rules that refusals do not follow: whose step it was, and who is too young. */
export function suitMeta(answer: FunnelAnswer): FunnelAnswer {
  const meta: Meta = { ...answer.meta, credit: 'entry', basis: 'cohort' };
  return { ...answer, meta };
}

/** Whom it is about; refusals of a period are not those of the contacts that entered then, which a funnel tells. */
export function buildRefusalsHead(answer: FunnelAnswer, texts: Texts): ProseSection {
  const head = buildHead(answer, texts);
  if (answer.meta.period === null) return head;
  return { ...head, title: texts.funnel.head.scope({ ...answer.meta, open: null, lost: null }) };
}

/** What was read, and how refusals are counted. */
export function buildRefusalsFoot(answer: FunnelAnswer, texts: Texts): ProseSection {
  const foot = buildFoot(answer, texts);
  const rules = texts.refusals.rules(answer.meta);
  return { ...foot, lines: [...foot.lines.slice(0, -1), { text: rules, tone: 'muted' }] };
}
