import type { GapRow } from '../../domain/coaching/gaps.ts';
import { collectFacts, type Desk } from '../funnel/coaching-section.ts';
import { tellList } from '../mix/list-line.ts';
import type { Line, ProseSection } from '../model.ts';
import { nameStage, nameStep } from '../names.ts';
import { tellPurpose } from '../purpose/purpose-line.ts';
import type { Card } from './card.ts';

/** The one step to work on, its evidence, who can teach it and what it is worth; else why there is none. */
export function buildStep(card: Card, desk: Desk): ProseSection {
  const { focus, coachee } = card;
  const sure = focus?.focus === 'yes' ? focus : (coachee?.way ?? null);
  const lines =
    sure !== null
      ? tellStep(sure, card, desk)
      : focus !== null
        ? tellTentative(focus, card, desk)
        : [{ text: chooseSilence(card, desk) }];
  return { kind: 'prose', id: 'step', title: desk.texts.scorecard.titles.step, lines, for: 'people' };
}

/** A step that is surely below its floor. */
function tellStep(step: GapRow, card: Card, desk: Desk): Line[] {
  const { coaching } = desk.texts.funnel;
  const facts = collectFacts(step, desk);
  const tell = (steps: readonly number[]): string[] =>
    steps.map((each) => nameStage(desk.answer.funnel, each).text);
  const swaps = card.swaps.map(({ a, b, aTeaches, bTeaches }) =>
    coaching.swap({ a, b, aTeaches: tell(aTeaches), bTeaches: tell(bTeaches) }),
  );
  const lines = [
    coaching.shortfall(facts),
    tellPurpose(step.step, desk.answer, desk.texts),
    coaching.evidence(facts),
    ...tellMix(step, desk),
    ...tellLate(step, card, desk),
    coaching.teacher(facts),
    ...swaps,
    ...tellWorth(step, card, desk),
  ];
  return [
    { text: coaching.finding(facts), tone: 'coach' },
    ...lines.filter((text) => text !== '').map((text) => ({ text, indent: 1 })),
    ...(facts.whole === null && !facts.confirmed ? [{ text: coaching.fresh, tone: 'muted' } as const] : []),
  ];
}

/** A step that only looks so: no worth and no mentor, for chance alone would name one. */
function tellTentative(step: GapRow, card: Card, desk: Desk): Line[] {
  const { answer, texts } = desk;
  const { scorecard, funnel } = texts;
  const facts = collectFacts(step, desk);
  const needed = answer.needed(step);
  const more = needed !== null && needed > Math.round(facts.mature);
  const lines = [
    funnel.coaching.shortfall(facts),
    tellPurpose(step.step, answer, texts),
    funnel.coaching.evidence(facts),
    ...tellMix(step, desk),
    ...tellLate(step, card, desk),
    ...(step.doubt !== null ? [scorecard.doubts[step.doubt]] : []),
    ...(step.doubt === null && more ? [scorecard.needs({ mature: facts.mature, needed })] : []),
  ];
  return [
    { text: scorecard.tentative(nameStep(answer.funnel, step.step, texts)), tone: 'watch' },
    ...lines.filter((text) => text !== '').map((text) => ({ text, indent: 1 })),
  ];
}

/** How much of it his list explains, and what makes lists the same. */
function tellMix(step: GapRow, { answer, texts }: Desk): string[] {
  const list = tellList(step, true, texts);
  return list === '' ? [] : [`${list} ${texts.mix.same(answer.alike)}`];
}

/** That what is missing may be late, not lost. */
function tellLate({ step }: GapRow, { manager, late }: Card, { answer, texts }: Desk): string[] {
  const stage = nameStep(answer.funnel, step, texts);
  return late
    .filter(({ gap }) => gap.step === step)
    .map(({ own, others }) => texts.velocity.late({ name: manager, stage, own, others }));
}

/** What the step would bring at its target, in final conversions and in money; nothing where nobody knows. */
function tellWorth({ step, target }: GapRow, { gains }: Card, { answer, texts }: Desk): string[] {
  const own = gains.filter((each) => each.step === step);
  const [first] = own;
  if (first === undefined || first.gain === null || target === null) return [];
  const { gain, finalNow, low, high } = first;
  const change = texts.whatif.change({
    last: nameStage(answer.funnel, answer.funnel.stages.length - 1).text,
    now: finalNow,
    gain,
    low: low ?? gain,
    high: high ?? gain,
    money: own.flatMap(({ money, currency }) => (money === null ? [] : [{ value: money, currency }])),
  });
  const rise = finalNow === 0 ? null : gain / finalNow;
  return [texts.scorecard.worth({ target, change, rise, days: answer.meta.days })];
}

/** Why nothing has to be worked on. */
function chooseSilence({ steps }: Card, { answer, texts }: Desk): string {
  const { notes, coaching } = texts.funnel;
  const { basis, credit, by } = answer.meta;
  if (!answer.teachable) return coaching.unteachable(by);
  if (basis === 'flow') return notes.noCoachingFlow;
  if (credit === 'performer') return notes.noCoachingPerformer;
  if (steps.every(({ target }) => target === null)) return notes.noTargets;
  const judged = steps.some(({ verdict }) => verdict === 'met' || verdict === 'near');
  return judged ? texts.scorecard.noStep : notes.tooFew;
}
