import type { BaseSpans } from '../../domain/base/gather-clients.ts';
import { createGathering, type GatheredClients } from '../../domain/base/gather-clients.ts';
import type { Micros } from '../../domain/calendar/micros.ts';
import { dayAt } from '../../domain/calendar/zone.ts';
import { type Amount, parseAmount } from '../../domain/money/amount.ts';
import type { PurchasesQuery } from '../../engine/count/purchases/purchases.ts';
import type { Question } from '../funnel/answer.ts';

/** So many different amounts and times are remembered as they were understood: prices and days repeat. */
const MOST_REMEMBERED = 20_000;

/** All purchases, client by client; and how many of them have no readable amount, which no row of purchases lacks. */
export async function readClients(
  { engine, settings }: Question,
  query: PurchasesQuery,
  spans: BaseSpans,
  keeps: (manager: string | null) => boolean,
): Promise<GatheredClients & { readonly unread: number }> {
  const gathering = createGathering(spans, keeps);
  const read = createReading();
  const dayOf = remember((at: Micros) => dayAt(settings.timezone, at));
  let unread = 0;
  for await (const block of engine.streamPurchases(query)) {
    for (const { contact, at, manager, amount: text, currency } of block) {
      const amount = read(text, currency ?? '');
      if (amount === null) unread++;
      else gathering.add({ contact, at, day: dayOf(at), manager, ...amount });
    }
  }
  return { ...gathering.finish(), unread };
}

/** Reads each different amount once, as far as there is room. */
function createReading() {
  const currencies = remember((currency: string) => remember((text: string) => parseAmount(text, currency)));
  return (text: string, currency: string): Amount | null => currencies(currency)(text);
}

function remember<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = find(key);
    if (known.size < MOST_REMEMBERED) known.set(key, value);
    return value;
  };
}
