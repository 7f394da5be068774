import { describe, expect, it } from 'vitest';
import { readCompany } from '../../property/fixture-company.ts';
import type { EventLog } from '../event-log.ts';
import { bucketOf } from './buckets.ts';
import { type Company, prepare } from './company.ts';
import { compare } from './compare.ts';
import { planLine } from './plan.ts';
import { stuck } from './stuck.ts';
import { trend } from './trend.ts';
import { velocity } from './velocity.ts';
import { together, whatif } from './whatif.ts';
import { openZone, readDay } from './zone.ts';

const HOUR = 3_600_000_000;
const DAY = 24 * HOUR;
/** A Monday. */
const START = Date.parse('2026-03-02T00:00Z') * 1000;

function found(log: EventLog, aged = false): Company {
  return {
    log,
    funnel: { stages: [{ labels: ['list'] }, { labels: ['call'] }], lost: ['lost'], ignored: [] },
    stages: [{ id: 'list' }, { id: 'call', standard: { target: 0.5, floor: 0.4 } }],
    question: { credit: 'entry', basis: 'cohort', by: 'manager', aged },
    zone: openZone('UTC'),
    weekStart: 0,
    ...{ confidence: 0.95, alpha: 0.05, minEntered: 5 },
  };
}

/** So many contacts created so many hours after the start, of whom the first ones were called in some hours. */
function bring(name: string, contacts: number, hour: number, called: number, within = 1): EventLog {
  const ids = Array.from({ length: contacts }, (_, index) => `${name}${index}`);
  return {
    contacts: ids.map((id) => ({ id, manager: 'A', createdAt: START + hour * HOUR })),
    events: ids.slice(0, called).map((id) => {
      return { id, label: 'call', at: START + (hour + within) * HOUR, manager: 'B', amount: { sum: 7 } };
    }),
  };
}

const join = (...logs: readonly EventLog[]): EventLog => ({
  contacts: logs.flatMap(({ contacts }) => contacts),
  events: logs.flatMap(({ events }) => events),
});

describe('by hand', () => {
  it('trend: ten of twenty, then two of twenty', () => {
    const ground = prepare(found(join(bring('a', 20, 0, 10), bring('b', 20, 167, 2))));
    const lines = trend(ground, 'week', 3).filter(({ manager }) => manager === 'A');
    expect(lines.map(({ period, from, to, entered }) => [period, from, to, entered])).toEqual([
      ['2026-W09', '2026-02-23', '2026-03-01', 0],
      ['2026-W10', '2026-03-02', '2026-03-08', 40],
      ['2026-W11', '2026-03-09', '2026-03-15', 0],
    ]);
    // the newest event is in the third week, and so the entries of the second are cut off where they are a week older
    const later = prepare(found(join(bring('a', 20, 0, 10), bring('b', 20, 168, 2))));
    const [first, second] = trend(later, 'week', 2).filter(({ manager }) => manager === '*');
    expect(first).toMatchObject({ coefficient: 0.5, change: null, drift: null, p: null, signal: null });
    // R: prop.test(c(10, 2), c(20, 20), correct = FALSE)
    expect(second).toMatchObject({
      coefficient: 0.1,
      change: expect.closeTo(-0.4, 12),
      drift: expect.closeTo(-0.4, 12),
      p: expect.closeTo(0.005775, 5),
      signal: 'down',
    });
  });

  it('velocity: fifty in an hour, thirty in ten, twenty not at all', () => {
    const log = join(bring('a', 50, 0, 50), bring('b', 30, 0, 30, 10), bring('c', 20, 0, 0));
    expect(velocity(prepare(found(log)))[0]).toEqual({
      ...{ manager: 'A', stage: 'call', entered: 100, converted: 80, lost: 0, open: 20, eventual: 0.8 },
      // in days: 1 h is 0.04, 10 h are 0.42
      ...{ median: 0, p80: 0.4, p95: 0.4, horizon: 0.4 },
    });
  });

  it('stuck: who waits for longer than four of five have', () => {
    const log = join(
      bring('a', 39, 0, 39),
      bring('b', 11, 0, 11, 30),
      bring('c', 1, 29, 0),
      bring('d', 1, 27, 0),
    );
    const late = { contacts: [{ id: 'z', createdAt: START + 60 * HOUR }], events: [] };
    const lines = stuck(prepare(found(join(log, late))));
    expect(lines).toEqual([
      {
        ...{
          contact_id: 'd0',
          company: null,
          manager: 'A',
          stage: 'call',
          since: '2026-03-03T03:00:00+00:00',
        },
        ...{ days: 1, usual: 1.3, last_event: null, amount: null, currency: null },
      },
      expect.objectContaining({ contact_id: 'c0', since: '2026-03-03T05:00:00+00:00', days: 1 }),
    ]);
  });

  it('plan: thirty of sixty in half of a month', () => {
    const company = found(bring('a', 30, 0, 30));
    const asOf = { moment: START + 14 * DAY, before: START + 14 * DAY };
    const ground = prepare({ ...company, question: { ...company.question, asOf } });
    const planned = { period: bucketOf(readDay('2026-03-02'), 'month', 0), step: 1, count: 60 };
    // of 22 working days but one 9 have passed: 2 to 6 and 10 to 13 March
    expect(planLine(ground, planned, [readDay('2026-03-09')])).toEqual({
      ...{ period: '2026-03', manager: '*', stage: 'call', plan: 60, fact: 30 },
      ...{ due: expect.closeTo((60 * 9) / 21), behind: 0, pace: expect.closeTo(30 / ((60 * 9) / 21)) },
      ...{ needed: expect.closeTo(30 / 12), forecast: null },
    });
  });
});

describe('the worked example', () => {
  const ground = prepare(readCompany('kachalov'));

  it('gains what its impacts are, and together what its potential is', () => {
    const gains = whatif(ground).map(({ manager, stage, gain }) => [manager, stage, Number(gain).toFixed(2)]);
    expect(gains).toEqual([
      ['Иванов', 'contact', '22.75'],
      ['Сидоров', 'payment', '18.00'],
      ['Сидоров', 'contract', '14.08'],
      ['Иванов', 'presentation', '13.00'],
      ['Сидоров', 'contact', '4.52'],
    ]);
    expect(together(ground, 'Иванов', { to: 'target' })).toMatchObject({
      final_then: expect.closeTo(130, 2),
      percent: expect.closeTo(0.429, 3),
    });
  });

  it('tells two managers apart to the last conversion', () => {
    const all = { period: undefined };
    const lines = compare(ground, { manager: 'Иванов', ...all }, { manager: 'Сидоров', ...all })!;
    const sum = lines.reduce((total, { part }) => total + Number(part), 0);
    expect(sum).toBeCloseTo(96 / 200 - 91 / 200, 12);
  });
});
