import { findEntry } from '../journey.ts';
import { DAY, NOBODY, situations, sortKeys } from './contacts.ts';
import { openActivities, openContacts, openPurchases, readMinutes } from './read-files.ts';

/** Clients silent for longer than twice their period, by either reading of the team's (SPEC-CONTROL 21.4, B17). */
export function countSilent() {
  const days = new Map<string, Set<number>>();
  for (const { cells } of openPurchases().rows) {
    days.set(cells.ID!, (days.get(cells.ID!) ?? new Set()).add(readMinutes(cells.Дата!)! / DAY));
  }
  const asOf = Date.parse('2026-11-15T22:42Z') / 60_000 / DAY;
  const clients = [...days].map(([id, set]) => {
    const sorted = [...set].sort((a, b) => a - b);
    return {
      id,
      last: sorted.at(-1)!,
      number: set.size,
      gaps: sorted.slice(1).map((day, i) => day - sorted[i]!),
    };
  });
  const regular = clients.filter(({ number }) => number >= 3);
  const pooled = median(regular.flatMap(({ gaps }) => gaps));
  const own = median(regular.map(({ gaps }) => median(gaps)));
  const silent = (team: number) =>
    clients
      .filter(({ last, number, gaps }) => asOf - last > 2 * (number >= 4 ? median(gaps) : team))
      .map(({ id, last, gaps }) => ({
        contact_id: id,
        last: new Date(last * DAY * 60_000).toISOString().slice(0, 10),
        period: median(gaps),
      }))
      .sort((a, b) => Number(a.contact_id) - Number(b.contact_id));
  return {
    clients: clients.length,
    pooledPeriod: pooled,
    ownPeriod: own,
    silent: silent(pooled),
    other: silent(own),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const SUBSTANTIVE = [
  'Состоялся',
  'Договорились о встрече',
  'Отправлено',
  'Получен ответ',
  'Проведена',
  'Выполнена',
  'Получена',
];

/** Work of each manager up to as-of. */
export function countTouches() {
  const asOf = Date.parse('2026-11-15T22:42Z') / 60_000;
  const owners = new Map(situations.map(({ contact }) => [contact.id, contact.manager]));
  const rows: Record<
    string,
    { touches: number; missed: number; proposals: number; requests: number; sum: number }
  > = {};
  const contacts: Record<string, Set<string>> = {};
  for (const { cells } of openActivities().rows) {
    if (readMinutes(cells.Дата!)! > asOf) continue;
    const manager = cells.Менеджер || owners.get(cells.ID!) || NOBODY;
    rows[manager] ??= { touches: 0, missed: 0, proposals: 0, requests: 0, sum: 0 };
    if (!SUBSTANTIVE.includes(cells.Результат!)) {
      rows[manager].missed += 1;
      continue;
    }
    rows[manager].touches += 1;
    contacts[manager] = (contacts[manager] ?? new Set()).add(cells.ID!);
    if (cells.Тип === 'КП') rows[manager].proposals += 1;
    if (cells.Тип !== 'Индивидуальное КП' && cells.Тип !== 'Заявка') continue;
    rows[manager].requests += 1;
    rows[manager].sum += Number(cells.Сумма);
  }
  return Object.entries(sortKeys(rows)).map(([manager, row]) => ({
    ...{ manager, ...row, contacts: contacts[manager]?.size ?? 0 },
  }));
}

/** Contacts and payers by the number of marks passed. */
export function countMarks() {
  const paid = new Set(
    situations.filter((each) => findEntry(each, 4) !== undefined).map(({ contact }) => contact.id),
  );
  const seen = new Map(openContacts().rows.map(({ cells }) => [cells.ID!, cells]));
  const marks = Array.from({ length: 8 }, () => ({ contacts: 0, paid: 0 }));
  for (const [id, cells] of seen) {
    const filled = [
      'ЛПР известен',
      'Бюджет назван',
      'Потребность названа',
      'Срок покупки',
      'Нынешний поставщик',
    ];
    const passed =
      filled.filter((name) => cells[name] !== '').length +
      (['Москва', 'Область'].includes(cells.Регион!) ? 1 : 0) +
      (Number(cells['Объём, тыс. руб.']) >= 50 ? 1 : 0);
    marks[passed]!.contacts += 1;
    if (paid.has(id)) marks[passed]!.paid += 1;
  }
  return marks;
}
