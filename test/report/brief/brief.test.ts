import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Gaps } from '../../../src/domain/coaching/gaps.ts';
import type { Funnel } from '../../../src/domain/evidence/funnel.ts';
import { LANGUAGES } from '../../../src/domain/text/language.ts';
import { renderTerminal } from '../../../src/render/terminal/terminal.ts';
import { buildBriefReport } from '../../../src/report/brief/brief-view.ts';
import type { Caveats } from '../../../src/report/funnel/funnel-answer.ts';
import type { Meta } from '../../../src/report/meta.ts';
import type { DatedChange, ReportChanges } from '../../../src/report/trend/trend-answer.ts';
import { loadTexts } from '../../../src/report/words/load-texts.ts';
import { assess, makeChain, makeFunnel, makeWay } from '../../domain/worked-example.ts';
import { makeAnswer, NO_CAVEATS } from '../make-answer.ts';

/** Names of people and stages of any length and script. */
const names = fc.oneof(
  fc.constantFrom(
    'Анна',
    'Константинопольская-Задунайская Екатерина Александровна',
    '山田太郎',
    '😀 Bob',
    'x'.repeat(300),
  ),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
);

/** A funnel in which managers come through as they like. */
const companies = fc
  .record({
    managers: fc.uniqueArray(names, { maxLength: 60 }),
    stages: fc.array(names, { minLength: 1, maxLength: 5 }),
    seed: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    entered: fc.constantFrom(3, 40, 900_000),
  })
  .map(({ managers, stages, seed, entered }) => {
    const plain = makeFunnel(stages.map(() => [0.8, 0.7] as const));
    const funnel: Funnel = {
      ...plain,
      stages: plain.stages.map((stage, index) => ({ ...stage, name: stages[index - 1] ?? 'list' })),
    };
    const chains = managers.map((manager) => {
      const through: number[] = [entered];
      for (const _ of stages) through.push(Math.floor(through.at(-1)! * seed.next().value));
      return { manager, through };
    });
    const gaps = assess(
      {
        counts: chains.flatMap(({ manager, through }) => makeChain(manager, through)),
        overall: chains.map(({ manager, through }) => makeWay(manager, entered, through.at(-1)!)),
      },
      funnel,
    );
    return { funnel, gaps };
  });

const some = <T>(value: T): fc.Arbitrary<T | null> => fc.constantFrom(null, value);

const caveats: fc.Arbitrary<Caveats> = fc.record({
  ids: some({ contacts: 1_000_000, transitions: 2_000_000, both: 3 }),
  idFaults: fc.constantFrom(NO_CAVEATS.idFaults, {
    rounded: { count: 123_456, examples: ['1.58292E+18'] },
    merged: { count: 123_456, examples: ['12'] },
  }),
  stale: some({ newestDay: '2026-11-15', days: 1234 }),
  emptyPeriod: some({
    period: { start: null, end: null, firstDay: '2027-01-01', lastDay: null },
    newestDay: '2026-11-15',
    instead: '--as-of 2026-11-15',
  }),
  unassigned: some({ by: 'manager', contacts: 900_000, of: 1_000_000 }),
  grouped: fc.constantFrom(
    [],
    ['a very long name of a file that somebody exported.csv', 'other.csv', 'third.csv'],
  ),
  joined: fc.constantFrom([], ['Ann, Bob']),
  placeholders: fc.constantFrom([], [{ column: 'Дата закрытия', cells: 5, dated: 9, example: '01.01.1970' }]),
  unproven: some([{ stage: 'Договор', events: 123_456 }]),
});

const metas: fc.Arbitrary<Partial<Meta>> = fc.record({
  losses: fc.constantFrom('dated', 'kept', 'unknown'),
  undated: fc.constantFrom(0, 12_345),
  period: some({ start: null, end: null, firstDay: '2026-12-28', lastDay: '2027-01-03' }),
  segments: fc.constantFrom([], ['Розница', 'Опт', 'Корпоративные клиенты Северо-Западного округа']),
  managers: fc.constantFrom([], ['Константинопольская-Задунайская Екатерина Александровна', 'Ann', 'Bob']),
  files: fc.constantFrom([], [
    { table: 'contacts', file: 'c.csv', rows: 9, used: 1, rejected: 8, aside: 0, passedOver: 0 },
  ] as const),
});

/** So many steps of a company have changed. */
function makeChanges({ rows, team }: Gaps, most: number): ReportChanges {
  const days = { start: null, end: null, firstDay: '2026-12-28', lastDay: '2027-01-03' };
  const changes = [...team, ...rows].slice(0, most).map((row): DatedChange => {
    const before = { converted: 900, mature: 900_000, squares: 900_000 };
    const drift = { value: -0.3, interval: null };
    const tested = { p: 0, cautious: 0, q: 0, sure: true };
    const point = { measure: row, change: null, drift, before, ...tested, unfinished: false };
    const told = { point: { ...point, signal: 'down' }, signal: 'down', conversions: -270_000 } as const;
    return { ...told, now: days, before: days };
  });
  return { weekly: most % 2 === 0, changes, arrows: [] };
}

describe('report --brief', () => {
  it.each(LANGUAGES)(
    'is one screen of 24 lines at 80 columns, whatever the company (%s)',
    async (language) => {
      const words = await loadTexts(language);
      await fc.assert(
        fc.asyncProperty(companies, caveats, metas, fc.nat(9), async (company, found, meta, changed) => {
          const teachable = changed !== 7;
          const answer = makeAnswer(company.gaps, company.funnel, meta, { caveats: found, teachable });
          const report = buildBriefReport(answer, words, makeChanges(company.gaps, changed));
          const page = await renderTerminal(report, { words, width: 80, color: false });
          const lines = page.trimEnd().split('\n');
          expect(lines.length).toBeLessThanOrEqual(24);
          expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
          // a list that is there is told, be it of one line
          const coached = answer.coaching.rows.length;
          if (teachable && coached > 0)
            expect(page).toContain(language === 'ru' ? 'Кого чему учить' : 'Whom to coach');
        }),
        { numRuns: 60 },
      );
    },
  );

  it('cuts a long list and says how to see the rest', async () => {
    const words = await loadTexts('en');
    const funnel = makeFunnel([[0.8], [0.9]]);
    const people = Array.from({ length: 60 }, (_, index) => `Seller ${String(index).padStart(2, '0')}`);
    const gaps = assess(
      {
        counts: people.flatMap((name) => makeChain(name, [200, 60, 58])),
        overall: people.map((name) => makeWay(name, 200, 58)),
      },
      funnel,
    );
    const report = buildBriefReport(makeAnswer(gaps, funnel), words);
    const lines = (await renderTerminal(report, { words, width: 80, color: false })).trimEnd().split('\n');
    expect(lines.length).toBe(24);
    expect(lines.at(-2)).toMatch(/^Seller \d\d: s1 30\.0% \(60\/200\), target 80%; \+\d+$/);
    expect(lines.at(-1)).toMatch(/^… and \d+ more: voronka coach$/);
    const told = lines.filter((line) => line.startsWith('Seller')).length;
    expect(lines.at(-1)).toContain(` ${60 - told} `);
  });

  it('says what has changed, in five lines at most', async () => {
    const words = await loadTexts('en');
    const funnel = makeFunnel([[0.8], [0.9]]);
    const gaps = assess(
      { counts: [...makeChain('Ann', [100, 50, 45]), ...makeChain('Bob', [100, 90, 88])] },
      funnel,
    );
    const report = buildBriefReport(makeAnswer(gaps, funnel), words, makeChanges(gaps, 6));
    const page = await renderTerminal(report, { words, width: 80, color: false });
    expect(page.split('\n\n')[1]?.split('\n')).toEqual([
      'What changed against the week before',
      'Team, s1, 28 Dec: 0.1% → 70.0% (140/200)',
      'Team, s2, 28 Dec: 0.1% → 95.0% (133/140)',
      'Ann, s1, 28 Dec: 0.1% → 50.0% (50/100)',
      'Ann, s2, 28 Dec: 0.1% → 90.0% (45/50)',
      'Bob, s1, 28 Dec: 0.1% → 90.0% (90/100)',
    ]);
  });
});
