import { newcombe, wilson } from '../decisions/numbers.ts';
import { findLatest, firstName } from '../journey.ts';
import { firstText } from '../read-log.ts';
import { add, company, isLost, LEAST, MICRO, NOBODY, situations, sortKeys, type Tally } from './contacts.ts';
import { openTransitions, readMinutes } from './read-files.ts';

const REASONS: Readonly<Record<string, string>> = {
  'Есть поставщик': 'supplier',
  'Совсем не интересно': 'no-interest',
  'Покупка не планируется': 'not-planned',
  'Высокая цена': 'price',
  'Товар не подходит': 'no-fit',
  'Нет бюджета': 'budget',
  'Условия поставки': 'terms',
  '': '(none)',
};

/** Losses of each manager by reason, and who stands out (A24, A25). */
export function countRefusals() {
  const { rows } = openTransitions();
  const reasons = new Map<string, string[]>();
  for (const { cells } of rows) {
    if (cells.Этап!.toLowerCase() !== 'отказ') continue;
    const key = `${cells.ID} ${readMinutes(cells.Дата!)}`;
    reasons.set(key, [...(reasons.get(key) ?? []), cells['Причина отказа']!]);
  }
  const lost: Record<string, Tally> = {};
  for (const each of situations.filter(isLost)) {
    const losses = findLatest(each);
    const told = reasons.get(`${each.contact.id} ${company.zone.toWall(losses[0]!.at) / MICRO}`) ?? [];
    const manager = firstName(losses) ?? each.contact.manager ?? NOBODY;
    lost[manager] ??= {};
    add(lost[manager], REASONS[firstText(told.filter((text) => text !== '')) ?? '']!);
  }
  const totals = Object.fromEntries(
    Object.entries(lost).map(([manager, of]) => [manager, Object.values(of).reduce((a, b) => a + b, 0)]),
  );
  const all = Object.values(totals).reduce((a, b) => a + b, 0);
  const pairs = Object.entries(lost).flatMap(([manager, of]) =>
    manager === NOBODY || totals[manager]! < LEAST
      ? []
      : Object.keys(of).map((reason) => ({ manager, reason })),
  );
  const sure = 1 - 0.05 / pairs.length;
  const flags = pairs.flatMap(({ manager, reason }) => {
    const [own, n] = [lost[manager]![reason]!, totals[manager]!];
    if (reason === '(none)') return own / n > 0.1 ? [{ manager, reason, flag: 'unrecorded' }] : [];
    const team = Object.values(lost).reduce((sum, of) => sum + (of[reason] ?? 0), 0) - own;
    const bounds = (k: number, of: number) => ({ rate: k / of, ...wilson(k, of, sure) });
    const above = newcombe(bounds(own, n), bounds(team, all - n)).low > 0;
    return above ? [{ manager, reason, flag: reason === 'supplier' ? 'excuse' : 'more' }] : [];
  });
  return {
    lost: sortKeys(Object.fromEntries(Object.entries(lost).map(([m, of]) => [m, sortKeys(of)]))),
    flags,
  };
}
