import { MOST_YEARS } from '../../domain/base/lifetime-value.ts';
import type { AmountSum } from '../../domain/money/amount.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { Line, ProseSection } from '../model.ts';
import type { Texts } from '../words/texts.ts';
import type { BaseAnswer } from './base-answer.ts';
import { numberUnits } from './base-rows.ts';

/** What matters first: what the data cannot say, who leaves, who buys again, what a client is worth, who went silent. */
export function buildSummary(base: BaseAnswer, { meta }: FunnelAnswer, texts: Texts): ProseSection {
  const told = listSources(base, texts);
  const isLimited = told.some(({ tone }) => tone !== undefined) || base.measured.currency === undefined;
  const lines: Line[] = [
    // what purchases are comes first where it limits what can be said
    ...(isLimited ? told : []),
    ...(base.measured.currency === undefined ? [] : listFindings(base, meta.period === null, texts)),
    ...listKindLines(base, texts),
    ...(isLimited ? [] : told),
  ];
  return { kind: 'prose', id: 'summary', title: texts.base.titles.summary, lines, for: 'people' };
}

function listSources(base: BaseAnswer, texts: Texts): Line[] {
  const { source: words } = texts.base;
  const { purchases, firstDay, lastDay, later, unread, measured, source } = base;
  const text =
    firstDay === null || lastDay === null || purchases === 0
      ? words.none
      : words[source]({ purchases, firstDay, lastDay });
  const currencies = new Set(
    [base.inPeriod.fresh, base.inPeriod.repeat].flatMap(({ sums }) => sums.map(({ currency }) => currency)),
  );
  return [
    { text, ...(source === 'events' && { tone: 'watch' as const }) },
    ...(later > 0 ? [{ text: words.later(later), tone: 'watch' as const }] : []),
    ...(unread > 0 ? [{ text: words.unread(unread), tone: 'watch' as const }] : []),
    ...(currencies.size > 1
      ? [{ text: words.currencies(measured.currency ?? texts.base.noCurrency), tone: 'watch' as const }]
      : []),
    ...(measured.unclassed > 0 ? [{ text: words.unclassed(measured.unclassed), indent: 1 }] : []),
  ];
}

function listFindings(base: BaseAnswer, always: boolean, texts: Texts): Line[] {
  const { churn: words, buyers, lifetime: tellLifetime, period: periods } = texts.base;
  const { churn, inPeriod, measured } = base;
  const { share, interval, norm, verdict, of, part } = churn;
  const { currency = null, lifetime, period, regular, silent } = measured;
  const sums = (list: readonly AmountSum[]) => list.map((sum) => writeSum(sum, texts));
  return [
    share === null || interval === null
      ? { text: words.none }
      : {
          text: words.year({ base: of, left: part, share, ...interval, norm, verdict }),
          tone: verdict === 'over' ? ('coach' as const) : ('strong' as const),
        },
    {
      text: buyers({
        fresh: inPeriod.fresh.clients,
        repeat: inPeriod.repeat.clients,
        freshSums: sums(inPeriod.fresh.sums),
        repeatSums: sums(inPeriod.repeat.sums),
        always,
      }),
    },
    ...(lifetime === null
      ? []
      : [
          {
            text: tellLifetime({
              yearly: texts.numbers.price(numberUnits(lifetime.yearly), currency),
              years: lifetime.years,
              most: lifetime.years === MOST_YEARS,
              value: texts.numbers.price(numberUnits(lifetime.value), currency),
            }),
          },
        ]),
    {
      text:
        period === null
          ? periods.unknown
          : periods.known({ days: period, clients: regular, silent: silent.length }),
    },
  ];
}

function listKindLines({ kinds }: BaseAnswer, texts: Texts): Line[] {
  const { rate, others } = texts.base.kinds;
  if (kinds === null) return [];
  const find = (name: string) => {
    const found = kinds.rates.find(({ kind }) => kind === name);
    if (found?.coefficient == null) return null;
    return { converted: found.converted, of: found.mature, share: found.coefficient };
  };
  const [fresh, repeat] = [find('new'), find('repeat')];
  return [
    ...(fresh === null || repeat === null ? [] : [{ text: rate({ fresh, repeat, times: kinds.times }) }]),
    ...(kinds.others > 0 ? [{ text: others(kinds.others), indent: 1 }] : []),
  ];
}

/** A sum, with its currency. */
export function writeSum({ units, currency }: Pick<AmountSum, 'units' | 'currency'>, texts: Texts): string {
  return texts.numbers.price(numberUnits(units), currency);
}
