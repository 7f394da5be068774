import type { ChainFacts } from '../compare/compare-tables.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { ChartSection, TableSection } from '../model.ts';
import { nameStage } from '../names.ts';
import type { GainsPicture } from '../pictures.ts';
import type { GainFacts } from '../whatif/whatif-tables.ts';
import { dropNobody, type PageWords, spanBounds } from './caption.ts';

/** So many bars are compared at a glance; the table has the others. */
const MOST_BARS = 20;

/**
 * What could be won, the most first; its table is that of the gains.
 *
 * @param rows of the table, the team's left out; one in several currencies stands there once each
 * @returns nothing where nobody would gain anything
 */
export function chartGains(
  rows: readonly GainFacts[],
  answer: FunnelAnswer,
  table: TableSection,
  title: string | null,
  words: PageWords,
): ChartSection[] {
  const { pages } = words;
  const gains = mergeCurrencies(dropNobody(rows)).filter(({ first }) => first.gain !== null);
  const drawn = gains.slice(0, MOST_BARS);
  const [most] = drawn;
  if (most === undefined) return [];
  const last = nameStage(answer.funnel, answer.funnel.stages.length - 1).text;
  const left = gains.length - drawn.length;
  return [
    {
      kind: 'chart',
      id: 'gains-chart',
      title,
      picture: {
        kind: 'gains',
        unit: pages.units.gain(last),
        bars: drawn.map(({ first, money }) => ({
          label: first.who.text,
          detail: [first.stage.text, ...money.map((sum) => `≈ ${sum}`)].join(', '),
          gain: first.gain ?? 0,
          range: spanBounds(first.low, first.high),
        })),
      },
      alternative: pages.alternatives.gains({
        bars: drawn.length,
        name: most.first.who.text,
        stage: most.first.stage.text,
        gain: most.first.gain ?? 0,
        last,
      }),
      notes: left > 0 ? [pages.notes.barsLeft(left)] : [],
      table,
      for: words.audience,
    },
  ];

  function mergeCurrencies(all: readonly GainFacts[]): { first: GainFacts; money: string[] }[] {
    const merged = new Map<string, { first: GainFacts; money: string[] }>();
    for (const each of all) {
      const key = JSON.stringify([each.row, each.step]);
      const known = merged.get(key) ?? { first: each, money: [] };
      if (each.money !== null) known.money.push(words.texts.numbers.roughPrice(each.money, each.currency));
      merged.set(key, known);
    }
    return [...merged.values()];
  }
}

/** How the difference of two end-to-end rates adds up, a bar a step, in percentage points of the list. */
export function chartParts(
  rows: readonly ChainFacts[],
  sides: { readonly a: string; readonly b: string },
  table: TableSection,
  { pages, audience }: PageWords,
): ChartSection {
  const picture: GainsPicture = {
    kind: 'gains',
    unit: pages.units.points,
    bars: rows.map(({ stage, part }) => ({ label: stage.text, detail: '', gain: part * 100, range: null })),
  };
  return {
    kind: 'chart',
    id: 'parts-chart',
    title: pages.titles.parts(sides),
    picture,
    alternative: pages.alternatives.parts({
      ...sides,
      parts: rows.map(({ stage, part }) => ({ stage: stage.text, part })),
    }),
    notes: [pages.notes.parts(sides)],
    table,
    for: audience,
  };
}
