import { describe, expect, it } from 'vitest';
import { nameSpan } from '../../../src/domain/calendar/name-span.ts';
import { ru } from '../../../src/report/words/ru.ts';
import { complain, read, STAGES } from '../read.ts';

describe('a plan', () => {
  it('has lines, holidays and shares', () => {
    const { plan, planFile, holidays, shares } = read(
      `${STAGES}plan:
  - { period: 2026-12, stage: deal, count: 61 }
  - { period: 2026, manager: "Иванов  И.", stage: call, count: "30,5" }
calendar: { holidays: [2026-12-31, 2027-01-01..2027-01-08] }
managers: { aliases: { Иванов И.: Иванов }, share: { Иванов И.: 60%, Сидоров: 0.4 } }
`,
    );
    expect(planFile).toBeUndefined();
    expect(
      plan.map(({ span, manager, stage, count }) => [nameSpan(span, 'monday'), manager, stage, count]),
    ).toEqual([
      ['2026-12', null, 2, 61],
      ['2026', 'Иванов', 1, 30.5],
    ]);
    expect(holidays.map((span) => nameSpan(span, 'monday'))).toEqual([
      '2026-12-31',
      '2027-01-01..2027-01-08',
    ]);
    expect(shares.map(({ manager, share }) => [manager, share])).toEqual([
      ['Иванов', 0.6],
      ['Сидоров', 0.4],
    ]);
  });

  it('stands in a file', () => {
    expect(read(`${STAGES}plan: plan.csv\n`, 'a/voronka.yaml')).toMatchObject({
      plan: [],
      planFile: { file: 'a/plan.csv', columns: {} },
    });
    expect(
      read(`${STAGES}plan: { file: plan.xlsx, sheet: 2, delimiter: tab, columns: { count: План } }\n`),
    ).toMatchObject({
      planFile: { file: 'plan.xlsx', sheet: '2', delimiter: '\t', columns: { count: 'План' } },
    });
  });

  it.each([
    ['plan: [{ period: 2026-13, stage: deal, count: 1 }]', /^2:18: a plan needs a period .* \| 2026-13 \|/],
    ['plan: [{ period: 2026-12.., stage: deal, count: 1 }]', /^2:18: a plan needs a period /],
    ['plan: [{ period: this-month, stage: deal, count: 1 }]', /^2:18: a plan needs a period /],
    [
      'plan: [{ period: 2026-12, stage: deel, count: 1 }]',
      /^2:34: no such stage \| deel \| Hint: did you mean “deal”/,
    ],
    [
      'plan: [{ period: 2026-12, stage: deal, count: -1 }]',
      /^2:47: the count of a plan is a number, 0 or more \| -1/,
    ],
    ['plan: [{ period: 2026-12, stage: deal, count: many }]', /^2:47: the count of a plan is a number/],
    ['plan: [{ period: 2026-12, stage: deal }]', /^2:8: “plan\.0\.count” is missing/],
    ['plan: [{ perod: 2026-12, stage: deal, count: 1 }]', /unknown key “perod” .* did you mean “period”/],
    [
      'plan:\n  - { period: 2026-12, stage: deal, count: 1 }\n  - { period: 2026-12, stage: Deal, count: 2 }',
      /^4:15: for 2026-12 this is planned already, in line 3/,
    ],
    ['plan: 5', /^2:7: “plan” should be /],
    ['plan: { fiel: plan.csv }', /^2:\d+: /],
    ['calendar: { holidays: [2026-12-32] }', /^2:24: not a day, and not a range of days \| 2026-12-32/],
    ['calendar: { holiday: [2026-12-31] }', /unknown key “holiday” .* did you mean “holidays”/],
    ['managers: { share: { Ann: 60 } }', /^2:27: share should be a share between 0% and 100%/],
    ['managers: { share: { Ann: 60%, Bob: 41% } }', /^2:13: the shares come to 101%/],
  ])('complains of %j', (text, message) => {
    const told = complain(`${STAGES}${text}\n`).join('\n');
    expect(told).toMatch(message);
  });

  it('complains in Russian too', () => {
    expect(complain(`${STAGES}plan: [{ period: 2026-12, stage: deel, count: 1 }]\n`, ru)[0]).toMatch(
      /нет такого этапа .* может быть, «deal»/,
    );
  });
});
