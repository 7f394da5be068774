import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRows } from '../../property/expect-lines.ts';
import { runToolIn } from '../../tool/run-tool.ts';

/** The facts that are planted in the book of the demo company (fixtures/demo/README.md), as the commands find them. */

const FOLDER = join(import.meta.dirname, '../../../fixtures/demo');
const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8'));
const TEAM = '*';
const NOBODY = '(unassigned)';

type Rows = Record<string, string>[];

async function ask(...argv: string[]): Promise<Rows> {
  const asked = [...argv, '--quiet', '--format', 'csv', '--config', 'voronka.yaml'];
  const { status, stdout, stderr } = await runToolIn(FOLDER, asked);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readRows(stdout);
}

/** The rows of managers by name. */
const pairs = (rows: Rows, column: string, keys: readonly string[]) =>
  Object.fromEntries(rows.map((row) => [row[column], keys.map((key) => Number(row[key]))]));

it('finds who hides behind an excuse, who records nothing, and nobody else', async () => {
  const rows = (await ask('refusals')).filter(({ manager }) => manager !== TEAM);
  const lost: Record<string, Record<string, number>> = {};
  for (const row of rows) {
    lost[row.manager!] ??= {};
    lost[row.manager!]![row.reason!] = Number(row.lost);
  }
  expect(lost).toEqual(expected.refusals.lost);
  const flags = rows
    .filter(({ flag }) => flag !== '')
    .map(({ manager, reason, flag }) => `${manager} ${reason} ${flag}`);
  const wanted = expected.refusals.flags.map(
    ({ manager, reason, flag }: Record<string, string>) => `${manager} ${reason} ${flag}`,
  );
  expect(flags.sort()).toEqual(wanted.sort());
});

it.each([
  ['by the newest event', [], 'byDefault'],
  ['at the end of that day', ['--as-of', '2026-11-15'], 'asOfSunday'],
] as const)('hears the alarm for the one who leaves, and for nobody else, %s', async (_, more, key) => {
  const asked = ['activity', ...more, '--quiet', '--format', 'json', '--config', 'voronka.yaml'];
  const { squeeze } = JSON.parse((await runToolIn(FOLDER, asked)).stdout);
  const found = squeeze.map((row: Record<string, string | number | null>) => ({
    ...{ manager: row.manager, recent: row.top_recent, before: row.top_before },
    ...{ paidRecent: row.bottom_recent, paidBefore: row.bottom_before },
    ...{ q: Number(Number(row.q).toPrecision(3)), rings: row.alarm === 'yes' },
  }));
  expect(found).toEqual(expected.squeezed[key]);
  expect(found.filter(({ rings }: { rings: boolean }) => rings)).toHaveLength(1);
});

it('counts the touches of everybody', async () => {
  const rows = await ask('activity', '--every', 'week', '--last', '26');
  // the lines of the means have no week
  const sum = (manager: string, key: string) =>
    rows
      .filter((row) => row.manager === manager && /W/.test(row.period!))
      .reduce((total, row) => total + Number(row[key]), 0);
  const found = expected.touches.map(({ manager }: { manager: string }) => ({
    ...{ manager, touches: sum(manager, 'touches'), missed: sum(manager, 'missed') },
    ...{ proposals: sum(manager, 'proposals'), requests: sum(manager, 'requests') },
    sum: sum(manager, 'requests_sum'),
  }));
  expect(found).toEqual(expected.touches.map(({ contacts: _, ...row }: Record<string, unknown>) => row));
});

it('finds the source that brings the wrong people, and no manager', async () => {
  const bySource = await ask('leads', '--by', 'source');
  const byManager = await ask('leads');
  for (const [rows, column, wanted] of [
    [bySource, 'source', expected.rejectedLeads.bySource],
    [byManager, 'manager', expected.rejectedLeads.byManager],
  ] as const) {
    for (const { name, entered, rejected, verdict } of wanted) {
      const row = rows.find((each) => each[column] === (name || NOBODY) && each.manager !== TEAM)!;
      const found = { entered: Number(row.entered), rejected: Number(row.rejected) };
      expect({ name, ...found }).toEqual({ name, entered, rejected });
      if (name !== NOBODY && name !== '') expect({ name, verdict: row.verdict }).toEqual({ name, verdict });
    }
  }
});

it('finds who gets the hot leads', async () => {
  const rows = await ask('leads');
  const people = rows.filter(({ manager }) => manager !== TEAM);
  const quality = pairs(people, 'manager', ['quality']);
  for (const [manager, worth] of Object.entries<number>(expected.leads.quality)) {
    expect(quality[manager]![0]).toBeCloseTo(worth, 3);
  }
  const leads = (of: Record<string, number>) => Object.values(of).reduce((a, b) => a + b, 0);
  const dealt = Object.entries<Record<string, number>>(expected.leads.dealt);
  expect(pairs(people, 'manager', ['leads'])).toEqual(
    Object.fromEntries(dealt.map(([manager, of]) => [manager, [leads(of)]])),
  );
});

it('lists the clients who went silent, and nobody else', async () => {
  const rows = await ask('base', '--reactivate');
  const found = rows.map(({ contact_id, last, period }) => ({
    ...{ contact_id, last: last!.slice(0, 10), period: Number(period) },
  }));
  found.sort((a, b) => Number(a.contact_id) - Number(b.contact_id));
  expect(found).toEqual(expected.silent.silent);
});
