import type { GapRow } from '../../domain/coaching/gaps.ts';
import { buildTable } from '../column.ts';
import { collectFacts, type Desk } from '../funnel/coaching-section.ts';
import { capShare, isYoung } from '../funnel/funnel-tables.ts';
import type { Line, ProseSection, Section, TableSection } from '../model.ts';
import { nameRow, nameStage, nameStep } from '../names.ts';
import type { Card } from './card.ts';
import { CARD_FUNNEL, type CardStep } from './card-tables.ts';
import type { ToldStep } from './scorecard-texts.ts';

/** The page of one manager: cautions, what goes well, the step to work on, and what all of it rests on. */
export function buildCard(card: Card, desk: Desk): Section[] {
  const opening = buildOpening(card, desk);
  if (card.steps.length === 0) return [opening];
  return [opening, ...buildGood(card, desk), buildStep(card, desk), buildFunnel(card, desk)];
}

function makeSection(id: string, title: string, lines: readonly Line[]): ProseSection {
  return { kind: 'prose', id, title, lines, for: 'people' };
}

/** Whose card it is, how far his contacts came, and what cannot be judged. */
function buildOpening({ manager, steps, way }: Card, { answer, texts }: Desk): ProseSection {
  const { scorecard } = texts;
  const { funnel, gaps, meta } = answer;
  const few = steps.filter(({ verdict, entered }) => verdict === 'too-few' && entered > 0);
  const lines: Line[] = [];
  if (steps.length === 0) lines.push({ text: scorecard.nothing, tone: 'watch' });
  if (few.length > 0) {
    const told = few.map(({ step, mature }) => {
      return { stage: nameStage(funnel, step).text, mature: mature ?? 0 };
    });
    lines.push({ text: scorecard.few(told), tone: 'watch' });
  }
  if (way !== null && way.entered > 0) {
    const { entered, mature, converted, target } = way;
    const text = scorecard.headline({
      entered,
      worth: isYoung(mature, entered) ? mature : null,
      converted,
      coefficient: way.verdict === 'too-few' ? null : capShare(way.coefficient, meta),
      target,
      team: capShare(gaps.teamOverall.coefficient, meta),
      stage: nameStage(funnel, funnel.stages.length - 1).text,
    });
    lines.push({ text });
  }
  return makeSection('card', scorecard.titles.card(manager), lines);
}

/** What is at target or near it, and whom he can teach; nothing where nothing is. */
function buildGood({ steps, lessons }: Card, { answer, texts }: Desk): ProseSection[] {
  const { scorecard } = texts;
  const tell = (verdict: GapRow['verdict']): ToldStep[] =>
    steps
      .filter((step) => step.verdict === verdict)
      .map(({ step, coefficient, target }) => {
        const stage = nameStage(answer.funnel, step).text;
        return { stage, coefficient: Math.min(1, coefficient ?? 0), target: target ?? 0 };
      });
  const [met, near] = [tell('met'), tell('near')];
  const taught = lessons.map(({ step, whom }) => ({ stage: nameStage(answer.funnel, step).text, whom }));
  const lines: Line[] = [
    ...(met.length > 0 ? [{ text: scorecard.met(met), tone: 'met' } as const] : []),
    ...(near.length > 0 ? [{ text: scorecard.near(near) }] : []),
    ...(taught.length > 0 ? [{ text: scorecard.teaches(taught) }] : []),
  ];
  return lines.length === 0 ? [] : [makeSection('good', scorecard.titles.good, lines)];
}

/** The one step to work on, with its evidence; why there is none. */
function buildStep(card: Card, desk: Desk): ProseSection {
  const { focus, coachee } = card;
  const sure = focus?.focus === 'yes' ? focus : (coachee?.way ?? null);
  const lines =
    sure !== null
      ? tellStep(sure, card, desk)
      : focus !== null
        ? tellTentative(focus, desk)
        : [{ text: chooseSilence(card, desk) }];
  return makeSection('step', desk.texts.scorecard.titles.step, lines);
}

/** A step that is surely below its floor. */
function tellStep(step: GapRow, { swaps }: Card, desk: Desk): Line[] {
  const { coaching } = desk.texts.funnel;
  const facts = collectFacts(step, desk);
  const tell = (steps: readonly number[]): string[] =>
    steps.map((each) => nameStage(desk.answer.funnel, each).text);
  const swap = swaps.map(({ a, b, aTeaches, bTeaches }) =>
    coaching.swap({ a, b, aTeaches: tell(aTeaches), bTeaches: tell(bTeaches) }),
  );
  const lines = [coaching.shortfall(facts), coaching.evidence(facts), coaching.teacher(facts), ...swap];
  return [
    { text: coaching.finding(facts), tone: 'coach' },
    ...lines.filter((text) => text !== '').map((text) => ({ text, indent: 1 })),
  ];
}

/** A step that only looks so: no worth and no mentor, for chance alone would name one. */
function tellTentative(step: GapRow, desk: Desk): Line[] {
  const { answer, texts } = desk;
  const { scorecard, funnel } = texts;
  const facts = collectFacts(step, desk);
  const needed = answer.needed(step);
  const more = needed !== null && needed > Math.round(facts.mature);
  const why = step.doubt !== null ? scorecard.doubts[step.doubt] : null;
  return [
    { text: scorecard.tentative(nameStep(answer.funnel, step.step, texts)), tone: 'watch' },
    { text: funnel.coaching.shortfall(facts), indent: 1 },
    { text: funnel.coaching.evidence(facts), indent: 1 },
    ...(why === null ? [] : [{ text: why, indent: 1 }]),
    ...(why === null && more ? [{ text: scorecard.needs({ mature: facts.mature, needed }), indent: 1 }] : []),
  ];
}

/** Why nothing has to be worked on. */
function chooseSilence({ steps }: Card, { answer, texts }: Desk): string {
  const { notes } = texts.funnel;
  const { basis, credit } = answer.meta;
  if (basis === 'flow') return notes.noCoachingFlow;
  if (credit === 'performer') return notes.noCoachingPerformer;
  if (steps.every(({ target }) => target === null)) return notes.noTargets;
  const judged = steps.some(({ verdict }) => verdict === 'met' || verdict === 'near');
  return judged ? texts.scorecard.noStep : notes.tooFew;
}

function buildFunnel({ steps }: Card, { answer, texts }: Desk): TableSection {
  const { scorecard, numbers } = texts;
  const { funnel, gaps, meta } = answer;
  const rows = steps.map((gap, index): CardStep => {
    const coefficient = capShare(gap.coefficient, meta);
    const { low, high, verdict } = gap;
    const told = low !== null && high !== null && verdict !== 'too-few';
    return {
      who: nameRow(gap, texts),
      stage: nameStage(funnel, gap.step),
      gap: { ...gap, coefficient },
      team: capShare(gaps.team[index]?.coefficient ?? null, meta),
      interval: told ? numbers.percentRange(low, high) : '',
    };
  });
  const table = buildTable(CARD_FUNNEL, scorecard.columns, rows, {
    id: 'card-funnel',
    title: scorecard.titles.funnel,
  });
  const young = steps.flatMap(({ step, entered, mature }) =>
    isYoung(mature, entered)
      ? [{ stage: nameStep(funnel, step, texts), entered, mature: Math.round(mature ?? 0) }]
      : [],
  );
  return { ...table, for: 'people', notes: young.length > 0 ? [texts.funnel.notes.mature(young)] : [] };
}
