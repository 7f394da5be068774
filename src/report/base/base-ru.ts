import { contacts, count, counted, day, numbers, percent, percentRange } from '../words/phrases-ru.ts';
import type { BaseTexts } from './base-texts.ts';

const clients = (value: number): string => counted(value, 'покупатель', 'покупателя', 'покупателей');
const ofClients = (value: number): string => counted(value, 'покупателя', 'покупателей', 'покупателей');
const purchases = (value: number): string => counted(value, 'покупка', 'покупки', 'покупок');
const UNITS = {
  day: { title: 'День', by: 'по дням', before: 'днём раньше', genitive: 'день' },
  week: { title: 'Неделя', by: 'по неделям', before: 'неделей раньше', genitive: 'неделю' },
  month: { title: 'Месяц', by: 'по месяцам', before: 'месяцем раньше', genitive: 'месяц' },
  quarter: { title: 'Квартал', by: 'по кварталам', before: 'кварталом раньше', genitive: 'квартал' },
  year: { title: 'Год', by: 'по годам', before: 'годом раньше', genitive: 'год' },
} as const;
const brought = (sums: readonly string[]): string => (sums.length === 0 ? '' : ` (${sums.join(', ')})`);
const part = ({ converted, of, share }: { converted: number; of: number; share: number }): string =>
  `${percent(share)} (${count(converted)} из ${numbers.contacts(of)})`;
const days = (value: number): string =>
  Number.isInteger(value) ? counted(value, 'день', 'дня', 'дней') : `${numbers.plainAmount(value)} дня`;
const years = (value: number): string =>
  Number.isInteger(value) ? counted(value, 'год', 'года', 'лет') : `${numbers.plainAmount(value)} года`;
/** «в 7 раз», «в 3,1 раза». */
const timesMore = (value: number): string => {
  const shown = Math.round(value * 10) / 10;
  const form = Number.isInteger(shown)
    ? numbers.plural(shown, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })
    : 'раза';
  return `в ${numbers.plainAmount(shown)} ${form}`;
};
const alike =
  (what: string) =>
  ({ contacts: number, items }: { contacts: number; items: number }): string =>
    `${what}: ${contacts(number)}, ${counted(items, 'группа', 'группы', 'групп')}.`;

export const baseRu: BaseTexts = {
  columns: {
    section: 'Раздел',
    name: 'Что',
    period: 'Период',
    from: 'С',
    to: 'По',
    class: 'Класс',
    was: 'Класс раньше',
    clients: 'Покупателей',
    of: 'Из',
    share: 'Доля',
    low: 'От',
    high: 'До',
    norm: 'Норма',
    verdict: 'Вывод',
    purchases: 'Покупок',
    sum: 'Сумма',
    currency: 'Валюта',
    value: 'Значение',
  },
  silentColumns: {
    contact_id: 'Клиент',
    company: 'Компания',
    manager: 'Менеджер',
    class: 'Класс',
    last: 'Последняя покупка',
    silent_days: 'Молчит, дней',
    period: 'Обычно, дней',
    sum_12m: 'За 12 месяцев',
    lifetime: 'За всё время',
    currency: 'Валюта',
  },
  buckets: (unit) => ({
    period: UNITS[unit].title,
    new: 'Новых',
    repeat: 'Повторных',
    sum: 'Купили на',
    before: `Покупали ${UNITS[unit].before}`,
    kept: 'Купили снова',
    churn: 'Ушли',
    range: '95%-й интервал',
    verdict: 'К норме',
  }),
  classes: { class: 'Класс', clients: 'Покупателей', sum: 'Сумма', share: 'Доля суммы', bar: '' },
  moves: {
    class: 'Класс теперь',
    A: 'Был A',
    B: 'Был B',
    C: 'Был C',
    D: 'Был D',
    none: 'Не покупал',
  },
  owners: {
    manager: 'Менеджер',
    clients: 'Покупателей',
    sum: 'Сумма',
    before: 'Покупали годом раньше',
    left: 'Ушли',
    churn: 'Доля ушедших',
    verdict: 'К норме',
  },
  ages: { age: 'Обновлены', contacts: 'Клиентов', share: 'Доля', bar: '' },
  verdicts: {
    ok: 'в норме',
    watch: 'выше, может быть случайно',
    over: 'выше нормы',
    under: 'ниже нормы',
    'too-few': 'слишком мало',
    unfinished: 'ещё идёт',
  },
  titles: {
    summary: 'Покупатели',
    buckets: (unit) => `Новые, повторные и ушедшие ${UNITS[unit].by}`,
    classes: 'Классы по сумме за последние 12 месяцев',
    moves: 'Где они были 12 месяцев назад',
    owners: 'Чьи покупатели остаются, а чьи уходят',
    list: (number) => `База: ${contacts(number)}`,
    silent: (number) => `Молчат дольше двух обычных сроков: ${clients(number)}`,
  },
  source: {
    purchases: ({ purchases: number, firstDay, lastDay }) =>
      `${purchases(number)} с ${day(firstDay)} по ${day(lastDay)}.`,
    events: ({ purchases: number, firstDay, lastDay }) =>
      `Файла покупок нет: ими считаются входы на последний этап, у которых есть сумма, — ${count(number)}, с ${day(firstDay)} по ${day(lastDay)}. Если в выгрузке строка — это сделка, повторных покупок по ней не видно.`,
    deals: 'Файла покупок нет: ими считаются входы на последний этап, у которых есть сумма.',
    none: 'Покупок нет: ни строк в файле покупок (--purchases), ни входов на последний этап с суммой. Кто покупает снова, кто ушёл и кто важнее всех, по этим данным не узнать.',
    later: (number) =>
      `Ещё ${purchases(number)} — позже дня, на который составлена страница; более поздний день называет --as-of.`,
    unread: (number) =>
      `Не удалось прочитать ${counted(number, 'сумму', 'суммы', 'сумм')} последнего этапа: покупками они не считаются.`,
    currencies: (main) =>
      `Суммы в разных валютах не складываются: классы и ценность посчитаны в ${main}, в этой валюте покупок больше всего.`,
    unclassed: (number) =>
      `${clients(number)} ${numbers.plural(number, { one: 'платил', other: 'платили' })} только в других валютах и класса не ${numbers.plural(number, { one: 'имеет', other: 'имеют' })}.`,
  },
  churn: {
    year: ({ base, left, share, low, high, norm, verdict }) => {
      const range = `${percent(share)}, 95%-й интервал ${percentRange(low, high)}`;
      const held =
        norm === null || verdict === null
          ? ''
          : verdict === 'ok'
            ? ` — в пределах нормы ${percent(norm, true)}`
            : verdict === 'over'
              ? ` — больше нормы ${percent(norm, true)}`
              : verdict === 'too-few'
                ? ' — слишком мало, чтобы сравнивать с нормой'
                : ` — выше нормы ${percent(norm, true)}, но это может быть и случайно`;
      return `Из ${ofClients(base)} предыдущего года за последние 12 месяцев ничего не ${numbers.plural(left, { one: 'купил', other: 'купили' })} ${count(left)} (${range})${held}.`;
    },
    none: 'Год назад ещё никто не покупал: сколько покупателей уходит, по этим данным пока не узнать.',
  },
  buyers: ({ fresh, repeat, freshSums, repeatSums, always }) =>
    always
      ? `Всего покупали: ${count(fresh + repeat)}${brought(freshSums)}; кто из них новый, а кто повторный — в таблице по отрезкам времени.`
      : `Купили в этот период: новых — ${count(fresh)}${brought(freshSums)}, повторных — ${count(repeat)}${brought(repeatSums)}.`,
  kinds: {
    rate: ({ fresh, repeat, times }) =>
      `В той же базе повторные покупают с коэффициентом ${part(repeat)}, новые — ${part(fresh)}${times === null ? '' : `: ${timesMore(times)} охотнее`}.`,
    others: (number) =>
      `Ни новым, ни повторным не ${numbers.plural(number, { one: 'назван', other: 'названы' })} ${contacts(number)}.`,
  },
  lifetime: ({ yearly, years: number, most, value }) =>
    `Покупатель приносит ${yearly} в год и остаётся на ${years(number)}${most ? ' (больше не считаем)' : ''}: всего ${value}.`,
  period: {
    known: ({ days: number, clients: all, silent }) =>
      `Между покупками обычно проходит ${days(number)} (медиана по тем, кто покупал хотя бы в три разных дня: ${clients(all)}). Молчат дольше двух таких сроков: ${clients(silent)}${silent > 0 ? '; список — voronka base --reactivate' : ''}.`,
    unknown:
      'В три разных дня ещё никто не покупал: сколько обычно проходит между покупками и кто замолчал, по этим данным не узнать.',
  },
  silent: {
    none: 'Дольше двух обычных сроков никто не молчит.',
    rule: 'Обычно — медиана дней между его покупками, если он покупал хотя бы в четыре разных дня, иначе — по всем покупателям. Покупки одного дня — одна покупка.',
    more: (number) =>
      `И ещё ${clients(number)}: больше или меньше покажет --top, одного менеджера — --manager, всех запишет -o reactivate.csv.`,
  },
  notes: {
    buckets: 'Ушли — покупали в прошлом отрезке времени и не купили в этом.',
    history: (firstDay) => `Покупки известны с ${day(firstDay)}: кто покупал раньше, считается новым.`,
    norm: (unit, norm) =>
      norm === null
        ? `За ${UNITS[unit].genitive} нормы нет, пока её не назовёт base.churn.norm.`
        : `Норма: за ${UNITS[unit].genitive} уходит не больше ${percent(norm, true)}.`,
    classes: ({ firstDay, lastDay }) =>
      `С ${day(firstDay)} по ${day(lastDay)}, от крупных к мелким: A — до 50 % суммы, B — до 80 %, C — до 95 %, D — остальные.`,
    noMoves: 'За 12 месяцев до этого никто не покупал: сравнивать классы не с чем.',
    bought: 'не покупал',
    owners:
      'Покупатель — того, кто продал последнюю покупку, а если он не назван, ответственного за клиента.',
  },
  list: {
    names: {
      quarter: 'за квартал',
      year: 'за год',
      older: 'раньше',
      undated: 'без даты',
      blacklist: 'в чёрном списке',
    },
    renewed: ({ share, norm, verdict, created }) =>
      `${created ? 'Внесено в базу' : 'Обновлено'} за год: ${percent(share)}, ${verdict === 'ok' ? `норма ${percent(norm, true)} выполнена` : `норма — ${percent(norm, true)}`}.${created ? ' Когда клиентов меняли, в базе не указано (updated_at).' : ''}`,
    undated: 'В базе нет дат: сколько ей лет, сказать нельзя.',
    empty: 'Списка клиентов нет.',
    blacklist: 'В чёрном списке',
    duplicates: {
      'same-tax-id': alike('С одинаковым ИНН'),
      'same-phone': alike('С одинаковым телефоном'),
      'same-email': alike('С одинаковой почтой'),
      'same-company': alike('С одинаковым названием'),
      'company-split': ({ contacts: number, items }) =>
        `У нескольких менеджеров сразу — ${counted(items, 'компания', 'компании', 'компаний')}, ${contacts(number)}.`,
    },
    whole: 'Повторы посчитаны по всей базе; поимённо их называет voronka check.',
  },
  bucket: (_, name) => name.replace(/^(\d+)-Q(\d)$/, '$2 кв. $1').replace(/^(\d+)-(\d+)$/, '$2.$1'),
  noCurrency: 'суммах без валюты',
};
