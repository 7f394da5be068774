import type { PageWords } from '../charts/caption.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { isYoung } from '../funnel/funnel-tables.ts';
import type { ProseSection } from '../model.ts';
import { TERMS, type Term } from './glossary-texts.ts';

/** The field's words, those that the page uses, for whoever meets them for the first time. */
export function buildGlossary(
  answer: FunnelAnswer,
  used: Used,
  { pages, audience }: PageWords,
): ProseSection {
  const terms = TERMS.filter((term) => isUsed(term, answer, used));
  return {
    kind: 'prose',
    id: 'glossary',
    title: pages.titles.glossary,
    lines: terms.flatMap((term) => [
      { text: pages.glossary[term].term, tone: 'strong' },
      { text: pages.glossary[term].meaning(answer.meta), indent: 1 },
    ]),
    for: audience,
  };
}

/** Which pictures the page has beside those of coefficients. */
export interface Used {
  readonly trend: boolean;
  readonly spread: boolean;
}

function isUsed(term: Term, { gaps, meta, coaching }: FunnelAnswer, { trend, spread }: Used): boolean {
  const all = [...gaps.rows, ...gaps.team, ...gaps.overall, gaps.teamOverall];
  switch (term) {
    case 'coefficient':
      return true;
    case 'range':
      return all.some(({ ranged }) => ranged);
    case 'target':
      return all.some(({ target }) => target !== null);
    case 'floor':
      return all.some(({ floor }) => floor !== null);
    case 'coach':
    case 'watch':
    case 'near':
    case 'met':
      return all.some(({ verdict }) => verdict === term);
    case 'few':
      return all.some(({ verdict }) => verdict === 'too-few');
    case 'finished':
      return all.some(({ mature, entered }) => isYoung(mature, entered));
    case 'interval':
      return meta.basis === 'cohort';
    case 'chance':
      return all.some(({ q }) => q !== null);
    case 'confirmed':
    case 'short':
    case 'impact':
    case 'potential':
      return coaching.rows.length > 0;
    case 'mentor':
      return all.some(({ mentor }) => mentor !== null);
    case 'swap':
      return coaching.swaps.length > 0;
    case 'signal':
      return trend;
    case 'luck':
      return spread;
    case 'cohort':
    case 'flow':
      return meta.basis === term;
    case 'credit':
      return true;
  }
}
