import { DAY } from '../calendar/micros.ts';
import type { RefusalReason } from './refusal-reason.ts';

/** Reasons that are known without a config, by id. */
export const BUILT_IN_REASONS = [
  'budget',
  'supplier',
  'price',
  'not-planned',
  'no-fit',
  'no-interest',
  'terms',
] as const;
export type BuiltInReason = (typeof BUILT_IN_REASONS)[number];

/** Two and a half months: by then a budget is cut anew. */
const NEXT_BUDGET = 75 * DAY;

/**
 * What they are called in CRMs, those that ship with these among them, the plainest word first. A deal that went to a
 * competitor is none of them: that is a contest lost, and no excuse.
 */
const LABELS: Readonly<Record<BuiltInReason, readonly string[]>> = {
  budget: splitLabels(`Нет бюджета; Нет денег; Нет средств; Бюджет; Не хватает бюджета; Бюджет не выделен;
    Бюджет не согласован; No budget; Budget; No money; Lack of budget; Lack of funds; Budget constraints;
    Budget not approved; Out of budget; Insufficient budget`),
  supplier: splitLabels(`Есть поставщик; Уже есть поставщик; Есть свой поставщик; Есть другой поставщик;
    У нас есть поставщик; У меня есть поставщик; Работают с другим поставщиком; Работает с другим поставщиком;
    Has a supplier; Has supplier; Already has a supplier; Has a vendor; Already has a vendor; Existing supplier;
    Existing vendor; Happy with current supplier; Happy with current vendor`),
  price:
    splitLabels(`Дорого; Слишком дорого; Цена; Высокая цена; Не устроила цена; Не устраивает цена; Не подошла цена;
    Price; Pricing; Too expensive; Price too high; Price is too high; High price; Expensive; Cost`),
  'not-planned':
    splitLabels(`Не планируют; Не планирует; Не планируется; Пока не планируют; Закупка не планируется; Покупка не планируется; Покупку не планируют;
    Нет в планах; Не сейчас; Отложили; Отложено; Отложили покупку; Покупка отложена; Проект отложен; Not planned; No plans;
    Not now; Timing; Bad timing; Postponed; Project postponed; Delayed; On hold; Project on hold`),
  'no-fit':
    splitLabels(`Не подходит; Не подошло; Не подходит продукт; Продукт не подходит; Товар не подходит; Не подходит товар; Товар не подошёл; Не подошёл продукт; Не подошел продукт;
    Нецелевой; Не целевой; Нецелевой клиент; Нецелевой лид; Not a fit; No fit; Not a good fit; Poor fit; Bad fit;
    Not qualified; Unqualified; Product does not fit`),
  'no-interest':
    splitLabels(`Не интересно; Неинтересно; Совсем не интересно; Нет интереса; Нет потребности; Пропала потребность;
    Не актуально; Неактуально; Потеря интереса; No interest; Not interested; No longer interested; Lost interest; No need`),
  terms: splitLabels(`Не устроили условия; Не устраивают условия; Не подошли условия; Условия; Условия оплаты;
    Условия договора; Не устроили сроки; Сроки; Сроки поставки; Условия поставки; Terms; Conditions; Contract terms; Payment terms;
    Delivery time; Terms not acceptable`),
};

function splitLabels(text: string): string[] {
  return text.split(/;\s*/);
}

/** The reasons that hold where the config says nothing else. */
export function listBuiltIn(): RefusalReason[] {
  return BUILT_IN_REASONS.map((id) => ({
    id,
    name: null,
    labels: LABELS[id],
    excuse: id === 'supplier',
    recall: id === 'budget' || id === 'not-planned' ? NEXT_BUDGET : null,
  }));
}
