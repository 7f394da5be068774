import {
  isClosedWord,
  isJunkWord,
  isLostWord,
  isOpenWord,
  isWonWord,
} from '../../../domain/draft/stage-words.ts';
import { findUsualPlace } from '../../../domain/draft/usual-order.ts';
import { headerKey } from '../../../domain/text/header.ts';
import { KNOWN_NAMES } from '../../columns/known-names.ts';
import { hasWords, type Phrase } from '../../headers/header-words.ts';
import { ID } from '../../headers/id-words.ts';
import { ACTIVITY, NEW_VALUE, NO_STAGE, OLD_VALUE, STAGE, STATUS } from '../../headers/stage-column-words.ts';
import type { ColumnFacts } from './column-facts.ts';

export interface StageCandidate {
  readonly column: ColumnFacts;
  readonly score: number;
  /** Whether it has the word for a stage, and not only that for a status. */
  readonly isStage: boolean;
  /** Whether all its values only say whether a deal is open, won or lost. */
  readonly isState: boolean;
  /** The share of values that are what stages are called. */
  readonly telling: number;
}

const KNOWN = (KNOWN_NAMES.transitions.stage ?? []).map(headerKey);
/** Less is no stage. */
const LEAST = 5;
/** More different labels than this are texts. */
const MOST_LABELS = 60;

/** All columns that may hold stages, the best first. */
export function findStages(columns: readonly ColumnFacts[]): StageCandidate[] {
  const candidates = columns
    .filter(isLabelLike)
    .map(scoreStage)
    .filter(({ score }) => score >= LEAST);
  // a state of open, won and lost is the stage only where nothing tells the way there
  const hasLadder = candidates.some(
    ({ isState, isStage, telling }) => !isState && (isStage || telling >= 0.3),
  );
  const rank = ({ isState, isStage }: StageCandidate): number =>
    (hasLadder && isState ? 2 : 0) + (isStage ? 0 : 1);
  return candidates.sort((a, b) => rank(a) - rank(b) || b.score - a.score || a.column.index - b.column.index);
}

function isLabelLike({ filled, distinct, times, emails, long }: ColumnFacts): boolean {
  const few = distinct <= Math.max(12, Math.min(MOST_LABELS, filled.length * 0.5));
  const clocks = filled.filter((value) => /^\d{1,2}[:.h]\d{2}/.test(value)).length;
  const labels = filled.length > 0 && clocks < filled.length / 2;
  return labels && few && times < 0.5 && emails < 0.5 && long < 0.1;
}

function scoreStage(column: ColumnFacts): StageCandidate {
  const { words, header, filled, numbers, values } = column;
  const says = (list: readonly Phrase[]): boolean => hasWords(words, list);
  const known = KNOWN.indexOf(headerKey(header));
  const isOther = says(OLD_VALUE) || says(NO_STAGE);
  const isStage = says(STAGE) && !isOther;
  const rest = words.filter((word) => ![STAGE, STATUS, NEW_VALUE].some((list) => hasWords([word], list)));
  const telling = filled.filter(looksLikeStage).length / filled.length;
  const name =
    (says(STAGE) ? 10 : says(STATUS) ? 7 : says(ACTIVITY) ? 5 : 0) +
    (known === -1 ? 0 : 1.5 - known / 100) +
    ((isStage || says(STATUS)) && says(NEW_VALUE) ? 2 : 0) -
    (isOther ? 9 : 0) -
    (says(ID) ? 2 : 0) -
    Math.min(rest.length, 2);
  const blank = 1 - filled.length / values.length;
  const labels = [...new Set(filled)];
  const ends = labels.some(isWonWord) && labels.some(isLostWord) && labels.length > 2 ? 3 : 0;
  const score =
    name +
    telling * 5 +
    ends -
    blank * 4 -
    (numbers > 0.5 && !says(ID) ? 6 : 0) -
    (column.distinct < 2 ? 2 : 0);
  return { column, score, isStage, telling, isState: labels.every(isStateWord) };
}

function isStateWord(text: string): boolean {
  return [isOpenWord, isWonWord, isLostWord, isJunkWord, isClosedWord].some((is) => is(text));
}

/** Whether a text is what stages, wins and losses are called. */
export function looksLikeStage(text: string): boolean {
  return isWonWord(text) || isLostWord(text) || isJunkWord(text) || findUsualPlace(text) !== null;
}
