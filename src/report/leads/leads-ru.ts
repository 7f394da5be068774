import { count, counted, list, numbers, percent } from '../words/phrases-ru.ts';
import type { LeadsTexts } from './leads-texts.ts';

const within = (days: number): string => counted(days, 'дня', 'дней', 'дней');

export const leadsRu: LeadsTexts = {
  titles: { leads: 'Лиды: брак и распределение', told: 'Лиды после первого контакта' },
  columns: {
    manager: 'Менеджер',
    entered: 'Первых контактов',
    rejected: 'Брак',
    share: 'Доля',
    verdict: 'Оценка',
    leads: 'Лидов',
    lead_share: 'Из всех',
    quality: 'Качество',
  },
  flat: {
    source: 'Источник',
    low: 'От',
    high: 'До',
    p: 'p',
    q: 'q',
    open: 'В работе',
    capacity: 'По силам',
    over: 'Сверх',
  },
  verdicts: { 'too-few': 'мало данных', ok: 'норма', excess: 'выше нормы', watch: 'присмотреться' },
  team: ({ rejected, entered, share, norm, days }) =>
    `После первого контакта отбраковано ${percent(share)} лидов: ${count(rejected)} из ${count(entered)} ушли в отказ в течение ${within(days)}. Норма — ${percent(norm)}.`,
  above: ({ name, rejected, entered, share }) =>
    `${name}: отбраковано ${percent(share)} (${count(rejected)} из ${count(entered)}), это выше нормы не случайно.`,
  nobodyAbove: 'Уверенно выше нормы никого нет.',
  speaks: {
    sources: ({ sources, bySources, byManagers }) =>
      `Это вопрос к маркетингу, а не к первой обработке: превышение нормы по источникам (${list([...sources])}) — ${percent(bySources)} всего брака, по менеджерам — ${percent(byManagers)}. Посмотрите, что и кому обещают эти источники.`,
    managers: ({ managers, bySources, byManagers }) =>
      `Это вопрос к первой обработке, а не к маркетингу: превышение нормы по менеджерам (${list([...managers])}) — ${percent(byManagers)} всего брака, по источникам — ${percent(bySources)}. Послушайте их первые звонки.`,
    both: ({ bySources, byManagers }) =>
      `Маркетинг это или первая обработка, по данным не сказать: превышение нормы по источникам — ${percent(bySources)} всего брака, по менеджерам — ${percent(byManagers)}. Если норма превышена везде, сначала проверьте саму норму.`,
  },
  uneven: ({ hot, most, cold, least }) =>
    `Лиды распределены неравно. Горячие достаются тому, кто в строке «${hot}»: такие лиды приносят отделу ${numbers.amount(most)} от среднего, а лиды строки «${cold}» — ${numbers.amount(least)}. Помните об этом, когда сравниваете коэффициенты, или сравнивайте с --adjust.`,
  even: 'Лиды распределены ровно: по составу они у всех почти одинаковы.',
  notes: {
    none: 'За этот период лидов нет.',
    noLosses: 'Отказов в файлах нет: отбракованных не увидеть, и 0 не значит, что их не было.',
    snapshot:
      'В файлах только нынешние этапы: кто ушёл в отказ на неизвестном этапе, в брак не попадает, а когда это случилось, известно приблизительно.',
    young: ({ young, days }) =>
      `У ${counted(young, 'клиента', 'клиентов', 'клиентов')} первый контакт был меньше ${within(days)} назад, их ещё могут отбраковать: доля брака может подрасти.`,
    noSource: 'У клиентов не указан источник: маркетинг или первая обработка виновны в браке, не сказать.',
    noStrata:
      'У клиентов нет ни сегмента, ни источника: ровно ли распределены лиды, не сказать, и качество у всех равно 1. Другие столбцы называет --adjust.',
    quality: (columns) =>
      `Качество — сколько приносят отделу за всё время такие же лиды (${list([...columns])}); среднее равно 1. Виды, где меньше 20 лидов, считаются средними.`,
  },
};
