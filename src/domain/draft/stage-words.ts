import { CLOSED, JUNK, LOST, NO_END, OPEN, UNFINISHED, WON } from './end-words.ts';
import { holdsWord, listBeginnings } from './match-words.ts';

const AUTOMATIC = listBeginnings(
  'автозвон|автодозвон|автообзвон|автоответ|автоинформ|автомат|авторассыл|робот|рассылк|синхрониз',
  'autocall|autodial|autorespon|auto call|auto dial|auto reply|automat|robot|robocall|bot |chatbot|sync',
);

/** The stages of the article, whose coefficients have usual ranges (DOMAIN: the funnel and its control). */
const USUAL = {
  acquaintance: listBeginnings(
    'знаком|первый контакт|первичный контакт|acquaint|first contact|contacted|intro',
  ),
  presentation: listBeginnings('презент|предложен|кп |демо|present|demo|proposal|offer|quote'),
  contract: listBeginnings('договор|контракт|поставк|отгруз|contract|deliver|shipment|first order'),
  payment: listBeginnings('оплат|оплач|платеж|payment|paid'),
};

/** A stage for which the article gives a range of coefficients. */
export type UsualStage = keyof typeof USUAL;
/** In their order. */
export const USUAL_STAGES = Object.keys(USUAL) as UsualStage[];

/** A bad end by its word: `Closed Lost`, `Отказ`, `Verloren`; whether junk is one, nobody knows ({@link isJunkWord}). */
export function isLostWord(text: string): boolean {
  return holdsWord(text, LOST) && !holdsWord(text, NO_END);
}

/** What was never a client: spam, duplicates, the wrong people. */
export function isJunkWord(text: string): boolean {
  return holdsWord(text, JUNK) && !holdsWord(text, NO_END);
}

/** A good end by its word: `реализовано` is one; `не реализовано`, `awaiting payment` and `won’t` are not. */
export function isWonWord(text: string): boolean {
  return holdsWord(text, WON) && ![LOST, JUNK, NO_END, UNFINISHED].some((words) => holdsWord(text, words));
}

/** The good and the bad ends among some labels; what was never a client is a bad one. */
export function pickEnds(labels: readonly string[]): { won: string[]; lost: string[] } {
  return {
    won: labels.filter(isWonWord),
    lost: labels.filter((label) => isLostWord(label) || isJunkWord(label)),
  };
}

/** Not at an end: `Open`, `В работе`, `не закрыта`. */
export function isOpenWord(text: string): boolean {
  return holdsWord(text, OPEN) && !isWonWord(text) && ![LOST, JUNK].some((words) => holdsWord(text, words));
}

/** An end that does not say whether it is a good one: `Closed`, `Архив`. */
export function isClosedWord(text: string): boolean {
  return holdsWord(text, CLOSED) && ![LOST, JUNK, WON, OPEN].some((words) => holdsWord(text, words));
}

/** The work of a machine, by its name or by that of whoever does it. */
export function looksAutomatic(name: string): boolean {
  return holdsWord(name, AUTOMATIC);
}

export function findUsualStage(name: string): UsualStage | null {
  return USUAL_STAGES.find((stage) => holdsWord(name, USUAL[stage])) ?? null;
}
