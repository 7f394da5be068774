import { describe, expect, it } from 'vitest';
import { DEFAULT_BASE_RULES } from '../../src/domain/base/base-rules.ts';
import { DEFAULT_LEAD_RULES } from '../../src/domain/leads/lead-rules.ts';
import { listBuiltIn } from '../../src/domain/refusals/built-in-reasons.ts';
import { read, STAGES } from './read.ts';

const DAY = 86_400_000_000;

describe('a config', () => {
  it('of the fewest words has the defaults', () => {
    expect(read(STAGES)).toEqual({
      file: 'voronka.yaml',
      timezone: 'Europe/Moscow',
      weekStart: 'monday',
      funnel: {
        stages: [
          { id: 'list', name: 'list', labels: ['list'] },
          { id: 'call', name: 'call', labels: ['call'], target: 0.8, floor: 0.8 },
          { id: 'deal', name: 'deal', labels: ['deal'] },
        ],
        lost: [],
        ignored: [],
        overrides: [],
      },
      contacts: { files: [], columns: {}, where: {} },
      transitions: { files: [], columns: {}, where: {} },
      activities: { files: [], columns: {}, where: {} },
      purchases: { files: [], columns: {}, where: {} },
      refusals: listBuiltIn(),
      ownReasons: false,
      activity: { proposals: [], requests: [], substantive: null, norm: null },
      leads: DEFAULT_LEAD_RULES,
      base: DEFAULT_BASE_RULES,
      track: { columns: {}, where: {} },
      aliases: {},
      system: [],
      shares: [],
      plan: [],
      holidays: [],
      reports: [],
      adjust: [],
      analysis: {
        credit: 'entry',
        basis: 'cohort',
        maturity: 'auto',
        confidence: 0.95,
        alpha: 0.05,
        minEntered: 5,
      },
      warnings: [],
    });
  });

  it('of all words has them all', () => {
    const settings = read(
      `language: ru
timezone: Asia/Yekaterinburg
weekStart: sunday
stages:
  - { id: 1, name: База, labels: [База, 0] }
  - { id: 2, name: Звонок, target: 80%, floor: 0.6, window: 30d }
lost: { labels: [Отказ] }
ignored: { labels: [Робот] }
targets:
  - { stage: 2, segment: Опт, manager: "И.  Иванов", period: 2026-11, target: "0,7", floor: 50 % }
contacts: { file: [a.csv, /data/../b.csv, "-"], encoding: windows-1251, delimiter: tab, columns: { contact_id: ID, manager: 7 } }
transitions: { file: t.csv, shape: long, dates: dd.MM.yyyy, delimiter: ";" }
managers: { aliases: { "И. Иванов": Иванов, Робот: "С  К" } }
analysis: { credit: owner, basis: flow, maturity: off, confidence: 0.9, alpha: 0.01, minEntered: 1 }
`,
      'config/voronka.yaml',
    );
    expect(settings).toMatchObject({
      language: 'ru',
      timezone: 'Asia/Yekaterinburg',
      weekStart: 'sunday',
      contacts: {
        files: ['config/a.csv', '/data/../b.csv', '-'],
        encoding: 'windows-1251',
        delimiter: '\t',
        columns: { contact_id: 'ID', manager: '7' },
      },
      transitions: { files: ['config/t.csv'], dates: 'dd.MM.yyyy', delimiter: ';' },
      aliases: { 'И. Иванов': 'Иванов', Робот: 'С К' },
      analysis: {
        credit: 'owner',
        basis: 'flow',
        maturity: 'off',
        confidence: 0.9,
        alpha: 0.01,
        minEntered: 1,
      },
    });
    expect(settings.funnel).toEqual({
      stages: [
        { id: '1', name: 'База', labels: ['База', '0'] },
        { id: '2', name: 'Звонок', labels: ['2', 'Звонок'], target: 0.8, floor: 0.6, window: 30 * DAY },
      ],
      lost: ['Отказ'],
      ignored: ['Робот'],
      overrides: [
        {
          stage: 1,
          target: 0.7,
          floor: 0.5,
          segment: 'Опт',
          // by the name that the spelling stands for
          manager: 'Иванов',
          period: {
            start: Date.parse('2026-11-01T00:00:00+05:00') * 1000,
            end: Date.parse('2026-12-01T00:00:00+05:00') * 1000,
          },
        },
      ],
    });
  });

  it('joins paths to its folder without detours', () => {
    const text = `${STAGES}contacts: { file: [../y/c.csv, "./a/*.csv"] }\nmanagers: { teams: ../teams.csv }\n`;
    const settings = read(text, '/tmp/z/voronka.yaml');
    expect(settings.contacts.files).toEqual(['/tmp/y/c.csv', '/tmp/z/a/*.csv']);
    expect(settings.teamFile?.file).toBe('/tmp/teams.csv');
    expect(read(text, 'up/voronka.yaml').contacts.files).toEqual(['y/c.csv', 'up/a/*.csv']);
    expect(read(text, '../voronka.yaml').contacts.files).toEqual(['../../y/c.csv', '../a/*.csv']);
  });

  it.each([
    ['90min', 90 * 60e6],
    ['12h', 12 * 3600e6],
    ['30d', 30 * DAY],
    ['6w', 42 * DAY],
  ])('reads a window of %s', (window, micros) => {
    const { funnel } = read(`stages: [{ id: a }, { id: b, window: ${window} }]`);
    expect(funnel.stages[1]?.window).toBe(micros);
  });

  it.each([
    ['","', ','],
    ['"|"', '|'],
    ['tab', '\t'],
    ['"\\t"', '\t'],
    ["'\\t'", '\t'],
  ])('reads the delimiter %s', (written, delimiter) => {
    expect(read(`${STAGES}contacts: { delimiter: ${written} }`).contacts.delimiter).toBe(delimiter);
  });

  it.each([
    ['33.3%', '0.333'],
    ['0.333', '33.3%'],
  ])('takes a target of %s and a floor of %s for the same number', (target, floor) => {
    const { funnel } = read(`stages: [{ id: a }, { id: b, target: ${target}, floor: ${floor} }]`);
    expect(funnel.stages[1]).toMatchObject({ target: 0.333, floor: 0.333 });
  });

  it('lets a target hold longer words than YAML numbers', () => {
    const { funnel } = read('stages: [{ id: a }, { id: b, target: 1, floor: 0 }]');
    expect(funnel.stages[1]).toMatchObject({ target: 1, floor: 0 });
  });
});
