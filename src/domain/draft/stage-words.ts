/**
 * What the names of stages give away. Words are compared by their beginnings, in lower case and with `е` for `ё`; a
 * space after them stands for the end of a word. A bar stands between two.
 */
function beginnings(...lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split('|'));
}

const LOST = beginnings(
  'отказ|отклон|провал|потерян|потеря|проигр|неуспе|неудач|не успе|не удал|нереализ|не реализ|не куп',
  'не состоял|сорвал|отмен|аннулир|нецелев|не целев|некачествен|не качествен|брак|спам|дубл|lost |lose ',
  'reject|refus|declin|cancel|fail|disqualif|unqualif|not interested|no sale|abandon|withdraw|invalid',
  'junk|spam|duplicate|dead |perdid|perdu|verloren',
);

const WON = beginnings('успе|выигр|оплач|оплат|куплен|продан|реализ|won |paid|payment|success');

const NEW = beginnings('нов|неразобран|входящ|заявк|лид |new |incoming|unsorted|lead |created|novo|entrada');

const AUTOMATIC = beginnings(
  'автозвон|автодозвон|автообзвон|автоответ|автоинформ|автомат|авторассыл|робот|рассылк|синхрониз',
  'autocall|autodial|autorespon|auto call|auto dial|auto reply|automat|robot|robocall|bot |chatbot|sync',
);

/** The stages of the article, whose coefficients have usual ranges (DOMAIN: the funnel and its control). */
const USUAL = {
  acquaintance: beginnings('знаком|первый контакт|первичный контакт|acquaint|first contact|contacted|intro'),
  presentation: beginnings('презент|предложен|кп |демо|present|demo|proposal|offer|quote'),
  contract: beginnings('договор|контракт|поставк|отгруз|contract|deliver|shipment|first order'),
  payment: beginnings('оплат|оплач|платеж|payment|paid'),
};

/** A stage for which the article gives a range of coefficients. */
export type UsualStage = keyof typeof USUAL;
/** In their order. */
export const USUAL_STAGES = Object.keys(USUAL) as UsualStage[];

export function looksLost(name: string): boolean {
  return beginsAny(name, LOST);
}

/** A good end: `реализовано` is one, `не реализовано` is not. */
export function looksWon(name: string): boolean {
  return beginsAny(name, WON) && !looksLost(name);
}

/** Where everything begins. */
export function looksNew(name: string): boolean {
  return beginsAny(name, NEW);
}

/** The work of a machine, by its name or by that of whoever does it. */
export function looksAutomatic(name: string): boolean {
  return beginsAny(name, AUTOMATIC);
}

export function findUsualStage(name: string): UsualStage | null {
  return USUAL_STAGES.find((stage) => beginsAny(name, USUAL[stage])) ?? null;
}

function beginsAny(name: string, some: readonly string[]): boolean {
  const words = name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u);
  const text = ` ${words.filter((word) => word !== '').join(' ')} `;
  return some.some((beginning) => text.includes(` ${beginning}`));
}
