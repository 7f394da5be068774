import type { Coachee, Watched } from '../../domain/coaching/coaching.ts';
import type { GapRow } from '../../domain/coaching/gaps.ts';
import { WHOLE_WAY } from '../../domain/evidence/counts.ts';
import { buildProse } from '../column.ts';
import { isAdjusted, tellList } from '../mix/list-line.ts';
import type { Line, Name, ProseSection } from '../model.ts';
import { nameGaps, nameStage, nameStep } from '../names.ts';
import { tellPurpose } from '../purpose/purpose-line.ts';
import type { Texts } from '../words/texts.ts';
import type { StepFacts } from './coaching-texts.ts';
import { type FunnelAnswer, isShown, shownJudged, shownOverall, shownRows } from './funnel-answer.ts';
import { addMix, COACHING, isYoung, SWAPS, type SwapFacts } from './funnel-tables.ts';

/** Whether a manager's first step is told in short, or all of them with their numbers. */
type Depth = 'focus' | 'all';

/** So many names are read; of more, the number is told. */
const MOST_NAMES = 8;

/** Coefficients by step and manager: looked up for every sentence, collected once. */
type Coefficients = ReadonlyMap<string, number | null>;

/** What every sentence is made of. */
export interface Desk {
  readonly answer: FunnelAnswer;
  readonly texts: Texts;
  readonly mentors: Coefficients;
}

/** The coaching list as sentences and, for flat formats, as a table with a row a step. */
export function buildCoachingSection(answer: FunnelAnswer, texts: Texts, depth: Depth): ProseSection {
  const { columns, titles } = texts.funnel;
  const coachees = shownCoachees(answer);
  const rows = coachees.flatMap((coachee) => {
    const steps = told(allSteps(coachee), depth);
    return nameGaps(steps, answer.funnel, texts).map((each) => ({ ...each, coachee }));
  });
  const lines = answer.teachable
    ? listCoaching(coachees, openDesk(answer, texts), depth)
    : listBelow(answer, texts, depth);
  const title = answer.teachable ? titles.coaching : titles.below;
  return buildProse(addMix(COACHING, answer.meta), columns, rows, { id: 'coaching', title, lines });
}

export function shownCoachees(answer: FunnelAnswer): Coachee[] {
  return answer.coaching.rows.filter(({ row }) => isShown(answer, row));
}

function listCoaching(coachees: readonly Coachee[], desk: Desk, depth: Depth): Line[] {
  const { answer, texts } = desk;
  const { coaching } = texts.funnel;
  const team = tellTeam(answer, texts);
  const watched = tellWatched(answer, texts);
  // whoever asked for somebody wants to know of them, whatever is said of the team
  const silent = coachees.length === 0 && (team.length === 0 || answer.shown !== null);
  const fresh = coachees.some(({ steps }) => told(steps, depth).some(({ confirmed }) => !confirmed));
  const listed = coachees.some((each) =>
    told(allSteps(each), depth).some((step) => tellMix(step, desk, depth)),
  );
  return [
    ...team,
    ...(silent ? tellNobody(answer, texts, watched.length > 0) : []),
    ...coachees.flatMap((each) => describeCoachee(each, desk, depth)).filter(({ text }) => text !== ''),
    ...(listed ? [{ text: texts.mix.same(answer.alike), tone: 'muted' } as const] : []),
    ...(fresh ? [{ text: coaching.fresh, tone: 'muted' } as const] : []),
    ...watched,
  ];
}

const allSteps = ({ way, steps }: Coachee): readonly GapRow[] => (way === null ? steps : [way, ...steps]);

/** The objection that the list was harder: where it is no excuse, only whoever asks is told. */
const tellMix = (step: GapRow, { answer, texts }: Desk, depth: Depth): string =>
  tellList(step, depth === 'all' || isAdjusted(answer.meta), texts);

const told = (steps: readonly GapRow[], depth: Depth): readonly GapRow[] =>
  depth === 'all' ? steps : steps.slice(0, 1);

/** What is weak with the whole team; where no manager stands out there, it is nobody's own. */
function tellTeam({ coaching, gaps, funnel }: FunnelAnswer, texts: Texts): Line[] {
  const weak = gaps.teamOverall.verdict === 'coach' ? [...coaching.team, gaps.teamOverall] : coaching.team;
  if (weak.length === 0) return [];
  const own = new Set(
    coaching.rows.flatMap((coachee) => [WHOLE_WAY, ...coachee.steps.map(({ step }) => step)]),
  );
  const shared = weak.every(({ step }) => !own.has(step));
  const tell = (young: boolean): Line[] => {
    const steps = weak
      .filter(({ mature, entered }) => isYoung(mature, entered) === young)
      .map(({ step, coefficient, floor }) => {
        return { stage: nameStep(funnel, step, texts), coefficient: coefficient ?? 0, floor: floor ?? 0 };
      });
    if (steps.length === 0) return [];
    return [{ text: texts.funnel.coaching.team(steps, { shared, young }), tone: young ? 'watch' : 'coach' }];
  };
  return [...tell(false), ...tell(true)];
}

/** Whoever is below a floor on evidence too weak to say more: names only, and how many contacts it takes. */
function tellWatched(answer: FunnelAnswer, texts: Texts): Line[] {
  // more contacts do not help where the data themselves cannot prove it
  return [false, true].flatMap((unprovable) => {
    const watched = answer.coaching.watched
      .filter(({ row }) => isShown(answer, row))
      .map(({ row, steps }) => ({
        row,
        steps: steps.filter(({ doubt }) => (doubt !== null) === unprovable),
      }));
    return nameWatched(
      watched.filter(({ steps }) => steps.length > 0),
      unprovable,
      answer,
      texts,
    );
  });
}

function nameWatched(
  watched: readonly Watched[],
  unprovable: boolean,
  answer: FunnelAnswer,
  texts: Texts,
): Line[] {
  if (watched.length === 0) return [];
  const people = watched.slice(0, MOST_NAMES).map(({ row, steps }) => ({
    name: row,
    steps: steps.map((step) => {
      const { text: stage } = nameStage(answer.funnel, step.step);
      const mature = step.mature ?? 0;
      const needed = answer.needed(step);
      // young ones prove less than as many finished ones: "6 of 5" would be no answer
      return { stage, mature, needed: needed !== null && needed > Math.round(mature) ? needed : null };
    }),
  }));
  const more = watched.length - people.length;
  return [{ text: texts.funnel.coaching.watched(people, more, unprovable), tone: 'watch' }];
}

/** Why nobody stands on the list. */
export function tellNobody(answer: FunnelAnswer, texts: Texts, weak: boolean): Line[] {
  const { notes } = texts.funnel;
  const { gaps, meta } = answer;
  if (gaps.team.every(({ entered }) => entered === 0)) return [{ text: notes.noRows }];
  if (meta.basis === 'flow') return [{ text: notes.noCoachingFlow }];
  if (meta.credit === 'performer') return [{ text: notes.noCoachingPerformer }];
  if (gaps.team.every(({ target }) => target === null)) return [{ text: notes.noTargets }];
  if (!answer.teachable) return [{ text: notes.nothingSurely }];
  if (weak) return [{ text: notes.nobodySurely }];
  const judged = [...shownRows(answer), ...shownOverall(answer)].filter(
    ({ verdict }) => verdict !== null && verdict !== 'too-few' && verdict !== 'no-data',
  );
  if (judged.length === 0) return [{ text: notes.tooFew }];
  const below = judged.some(({ verdict }) => verdict === 'watch' || verdict === 'coach');
  return [below ? { text: notes.nobodySurely } : { text: notes.noCoaching, tone: 'met' }];
}

/** Gathers once what sentences about steps are made of. */
export function openDesk(answer: FunnelAnswer, texts: Texts): Desk {
  const named = answer.gaps.rows.filter(({ row }) => row !== null);
  const mentors = new Map(named.map(({ row, step, coefficient }) => [`${step} ${row}`, coefficient]));
  return { answer, texts, mentors };
}

function describeCoachee(coachee: Coachee, desk: Desk, depth: Depth): Line[] {
  const { texts, answer } = desk;
  const { coaching } = texts.funnel;
  const { row, way } = coachee;
  const rows = allSteps(coachee);
  const all = rows.map((step) => collectFacts(step, desk));
  const lists = rows.map((step) => tellMix(step, desk, depth));
  const purposes = rows.map(({ step }) => tellPurpose(step, answer, texts));
  const [first, ...others] = all;
  if (first === undefined) return [];
  const sentence = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  const { text: last } = nameStage(answer.funnel, answer.funnel.stages.length - 1);
  const worth = ({ worth: range }: StepFacts): string =>
    range === null ? '' : coaching.worth({ ...range, days: answer.meta.days, stage: last });
  const heading = { text: coaching.heading(row, first), tone: 'coach' } as const;
  const also = others.map(({ stage }) => stage);
  const rises = way === null && Math.round(coachee.potential) > coachee.final;
  const potential = rises ? coaching.potential({ ...coachee, stage: last }) : '';
  if (depth === 'focus') {
    const gain =
      first.worth !== null && rises
        ? coaching.gain({ ...coachee, worth: first.worth, days: answer.meta.days, also, stage: last })
        : sentence(worth(first), also.length > 0 ? coaching.also(also) : '', potential);
    return [
      heading,
      { text: sentence(coaching.shortfall(first), coaching.teacher(first)), indent: 1 },
      { text: purposes[0] ?? '', indent: 1 },
      { text: lists[0] ?? '', indent: 1 },
      { text: gain, indent: 1 },
    ];
  }
  return [
    heading,
    ...all.flatMap((step, index): Line[] => {
      const indent = index === 0 ? 1 : 2;
      return [
        ...(index === 0 ? [] : [{ text: coaching.further(step), tone: 'coach', indent: 1 } as const]),
        { text: coaching.shortfall(step), indent },
        { text: purposes[index] ?? '', indent },
        { text: coaching.evidence(step), indent, tone: 'muted' },
        { text: lists[index] ?? '', indent },
        { text: sentence(worth(step), coaching.teacher(step)), indent },
      ];
    }),
    { text: potential, indent: 1 },
  ];
}

/** Everything a sentence about a step needs. What is `coach` has contacts and a target: no absent numbers. */
export function collectFacts(step: GapRow, { answer, texts, mentors }: Desk): StepFacts {
  const { mentor, impact, impactLeast, impactMost } = step;
  return {
    stage: nameStep(answer.funnel, step.step, texts),
    whole: step.step === WHOLE_WAY ? answer.meta.losses : null,
    coefficient: step.coefficient ?? 0,
    entered: step.entered,
    mature: step.mature ?? step.entered,
    target: step.target ?? 0,
    short: step.short ?? 0,
    low: step.low ?? 0,
    high: step.high ?? 1,
    confidence: answer.meta.confidence,
    p: step.p,
    q: step.q,
    confirmed: step.confirmed,
    worth:
      impact === null ? null : { value: impact, least: impactLeast ?? impact, most: impactMost ?? impact },
    mentor:
      mentor === null
        ? null
        : { name: mentor, coefficient: Math.min(1, mentors.get(`${step.step} ${mentor}`) ?? 0) },
  };
}

/** Where rows are no people there is nobody to coach: what of them is surely below its floor. */
function listBelow(answer: FunnelAnswer, texts: Texts, depth: Depth): Line[] {
  const { coaching } = texts.funnel;
  const { funnel, meta } = answer;
  if (depth === 'all') return [{ text: coaching.unteachable(meta.by) }];
  const judged = shownJudged(answer).filter(({ verdict, row }) => verdict === 'coach' && row !== null);
  const team = tellTeam(answer, texts);
  const below = judged.flatMap((gap): Line[] => {
    const list = tellList(gap, isAdjusted(meta), texts);
    const text = coaching.below({
      name: gap.row ?? '',
      stage: nameStep(funnel, gap.step, texts),
      coefficient: gap.coefficient ?? 0,
      mature: gap.mature ?? 0,
      target: gap.target ?? 0,
    });
    return [{ text, tone: 'coach' }, ...(list === '' ? [] : [{ text: list, indent: 1 }])];
  });
  const weak = team.length > 0;
  return [...team, ...(below.length > 0 || weak ? below : tellNobody(answer, texts, false))];
}

/** Who can fix whom; nothing where no two can. */
export function buildSwapSection(answer: FunnelAnswer, texts: Texts): ProseSection[] {
  const { columns, titles, coaching } = texts.funnel;
  const swaps = listSwaps(answer);
  if (swaps.length === 0) return [];
  const tell = (stages: readonly Name[]) => stages.map(({ text }) => text);
  const lines = swaps.map(({ a, b, aTeaches, bTeaches }) => {
    return { text: coaching.swap({ a, b, aTeaches: tell(aTeaches), bTeaches: tell(bTeaches) }) };
  });
  return [buildProse(SWAPS, columns, swaps, { id: 'swaps', title: titles.swaps, lines })];
}

/** The swaps in which somebody takes part who is shown. */
export function listSwaps(answer: FunnelAnswer): SwapFacts[] {
  const name = (steps: readonly number[]) => steps.map((step) => nameStage(answer.funnel, step));
  return answer.coaching.swaps
    .filter(({ a, b }) => isShown(answer, a) || isShown(answer, b))
    .map(({ a, b, aTeaches, bTeaches }) => {
      return { a, b, aTeaches: name(aTeaches), bTeaches: name(bTeaches) };
    });
}
