import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRuns, PATIENCE } from '../property/tool.ts';
import { runTool } from '../tool/run-tool.ts';
import {
  listLosses,
  type RefusalCompany,
  type RefusalRules,
  recountRecall,
  recountRefusals,
} from './refusals.ts';

const CONFIG = `timezone: UTC
stages: [{ id: s0 }, { id: s1 }, { id: s2 }]
lost: { labels: [lost] }
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
refusals:
  reasons:
    - { id: assortment, labels: [нет позиции, "No, item"], excuse: true }
    - { id: budget, recall: 30d }
`;

const RULES: RefusalRules = {
  labels: {
    'нет позиции': 'assortment',
    'no, item': 'assortment',
    assortment: 'assortment',
    'has a supplier': 'supplier',
    'no budget': 'budget',
    budget: 'budget',
    'not now': 'not-planned',
  },
  excuses: ['assortment', 'supplier'],
  recalls: { budget: 30 * 24, 'not-planned': 75 * 24 },
};

const REASONS = [
  '',
  'Has a supplier',
  'no budget',
  'НЕТ ПОЗИЦИИ',
  'No, item',
  'Not now',
  'Odd "one"',
  'ODD "ONE"',
  '*',
];
const MANAGERS = ['', 'Ann', 'Bob', 'Яна'];

const events = fc.record({
  contact: fc.integer({ min: 0, max: 39 }).map((index) => `c${index}`),
  stage: fc.constantFrom<(number | 'lost')[]>(0, 1, 2, 'lost', 'lost', 'lost'),
  at: fc.integer({ min: 0, max: 60 }).map((step) => step * 36),
  manager: fc.constantFrom(...MANAGERS),
  reason: fc.constantFrom(...REASONS, 'Has a supplier', 'Has a supplier'),
});

const companies: fc.Arbitrary<RefusalCompany> = fc.record({
  contacts: fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 30 }).chain((ids) =>
    fc.tuple(
      ...ids.map((index) =>
        fc.record({
          id: fc.constant(`c${index}`),
          manager: fc.constantFrom(...MANAGERS),
          created: fc.constantFrom(null, 0, 24),
        }),
      ),
    ),
  ),
  events: fc.array(events, { minLength: 20, maxLength: 120 }),
  last: fc.constant(2),
});

const writeTime = (hours: number | null): string =>
  hours === null ? '' : new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000).toISOString();
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function writeFiles({ contacts, events: all }: RefusalCompany) {
  const lines = all.map(({ contact, stage, at, manager, reason }) => {
    return [contact, stage === 'lost' ? stage : `s${stage}`, writeTime(at), manager, quote(reason)].join();
  });
  const listed = contacts.map(({ id, manager, created }) => [id, manager, writeTime(created)].join());
  return {
    'voronka.yaml': CONFIG,
    'contacts.csv': ['contact_id,manager,created_at', 'c0,Ann,', ...listed, ''].join('\n'),
    'transitions.csv': ['contact_id,stage,at,manager,reason', ...lines, ''].join('\n'),
  };
}

async function ask(company: RefusalCompany, argv: readonly string[]) {
  const files = writeFiles(company);
  const asked = ['refusals', '--quiet', '--allow-foreign-ids', '--format', 'csv', ...argv];
  const { status, stdout, stderr } = await runTool(asked, { files });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return parse(stdout, { columns: true }) as Record<string, string>[];
}

const number = (text: string | undefined) => (text ? Number(text) : null);

/** As exact as a flat table is. */
function loosen(line: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(line).map(([key, value]) => [
    key,
    typeof value === 'number' ? expect.closeTo(value, 5) : value,
  ]);
  return Object.fromEntries(entries);
}

/** A company as its rows are: whoever stands there twice is one contact. */
function asWritten(company: RefusalCompany): RefusalCompany {
  const first = company.contacts.find(({ id }) => id === 'c0')?.manager;
  const named = [first, 'Ann'].filter(Boolean).sort()[0]!;
  const rest = company.contacts.filter(({ id }) => id !== 'c0');
  return { ...company, contacts: [...rest, { id: 'c0', manager: named, created: null }] };
}

describe('refusals against a recount straight from the rows', () => {
  it.each([false, true])(
    'are the same, stages told apart: %s',
    async (byStage) => {
      await fc.assert(
        fc.asyncProperty(companies, async (company) => {
          const rows = await ask(company, byStage ? ['--by', 'stage'] : []);
          const told = rows.map(({ reason, manager, stage, flag, ...numbers }) => ({
            reason,
            manager,
            stage,
            ...Object.fromEntries(Object.entries(numbers).map(([key, text]) => [key, number(text)])),
            flag,
          }));
          const counted = recountRefusals(listLosses(asWritten(company), RULES), RULES, byStage);
          expect(told).toEqual(counted.map(loosen));
        }),
        { numRuns: chooseRuns(15), interruptAfterTimeLimit: 120_000 },
      );
    },
    PATIENCE,
  );

  it(
    'are to be called again on the same days',
    async () => {
      await fc.assert(
        fc.asyncProperty(companies, async (company) => {
          const latest = Math.max(
            ...company.events.map(({ at }) => at),
            ...company.contacts.map(({ created }) => created ?? 0),
          );
          const rows = await ask(company, ['--recall']);
          const losses = listLosses(asWritten(company), RULES);
          expect(rows).toEqual(
            recountRecall(losses, RULES, latest, latest + 7 * 24).map((each) => ({
              due: writeTime(each.due).replace('.000Z', '+00:00'),
              contact_id: each.id,
              company: '',
              manager: each.manager,
              reason: each.reason,
              lost_at: writeTime(each.at).replace('.000Z', '+00:00'),
              overdue_days: String(each.overdue),
            })),
          );
        }),
        { numRuns: chooseRuns(15), interruptAfterTimeLimit: 120_000 },
      );
    },
    PATIENCE,
  );
});
