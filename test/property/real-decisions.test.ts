import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEAM, UNASSIGNED } from '../../src/domain/evidence/funnel.ts';
import { type Company, namesOf, prepare, type Standard } from '../reference/decisions/company.ts';
import { compare } from '../reference/decisions/compare.ts';
import { adjust } from '../reference/decisions/mix.ts';
import { stuck } from '../reference/decisions/stuck.ts';
import { trend } from '../reference/decisions/trend.ts';
import { velocity } from '../reference/decisions/velocity.ts';
import { whatif } from '../reference/decisions/whatif.ts';
import { openZone } from '../reference/decisions/zone.ts';
import type { EventLog, LogContact, LogEvent } from '../reference/event-log.ts';
import { runToolIn } from '../tool/run-tool.ts';
import { optional } from './draws.ts';
import { expectLines, readRows } from './expect-lines.ts';
import { PATIENCE } from './tool.ts';

/** Public files that are no part of this project: where they are absent, what needs them is skipped. */
const DATA = join(import.meta.dirname, '../../../shared/data');
const CONFIGS = join(import.meta.dirname, '../../docs/real-data');

interface Place {
  readonly folder: string;
  readonly stages: readonly { id: string; labels: string[]; standard?: Standard }[];
  readonly read: (folder: string) => EventLog;
  /** The column that is the segment here. */
  readonly dimension: string;
}

function readFile(folder: string, name: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, name)), { columns: true, bom: true });
}

const day = (text: string | undefined): number | undefined =>
  text ? Date.parse(`${text}Z`) * 1000 : undefined;
const even = (rate: number): Standard => ({ target: rate, floor: rate });

const PLACES: Readonly<Record<string, Place>> = {
  maven: {
    folder: 'maven',
    stages: [
      { id: 'list', labels: ['list'] },
      { id: 'engaged', labels: ['engaged'], standard: even(0.95) },
      { id: 'won', labels: ['won'], standard: { target: 0.55, floor: 0.45 } },
    ],
    read: (folder) => {
      const rows = readFile(folder, 'sales_pipeline.csv');
      return {
        contacts: rows.map((row): LogContact => {
          const company = optional('company', row.account || undefined);
          return { id: row.opportunity_id!, manager: row.sales_agent!, segment: row.product!, ...company };
        }),
        events: rows.flatMap((row): LogEvent[] => {
          const own = {
            ...{ id: row.opportunity_id!, manager: row.sales_agent! },
            ...optional('amount', row.close_value ? { sum: Number(row.close_value) } : undefined),
          };
          const ended = { Won: 'won', Lost: 'lost' }[row.deal_stage!];
          const engaged = day(row.engage_date && `${row.engage_date}T00:00`);
          const closed = ended && day(row.close_date && `${row.close_date}T00:00`);
          return [
            ...(engaged === undefined ? [] : [{ ...own, label: 'engaged', at: engaged }]),
            ...(typeof closed === 'number' ? [{ ...own, label: ended!, at: closed }] : []),
          ];
        }),
      };
    },
    dimension: 'product',
  },
  helpdesk: {
    folder: 'helpdesk',
    stages: [
      { id: 'assigned', labels: ['Assign seriousness'] },
      { id: 'taken', labels: ['Take in charge ticket'], standard: even(0.99) },
      { id: 'resolved', labels: ['Resolve ticket'], standard: even(0.99) },
      { id: 'closed', labels: ['Closed'], standard: even(0.99) },
    ],
    read: (folder) => {
      const rows = readFile(folder, 'helpdesk.csv').filter(({ Activity = '' }) =>
        /^(Assign seriousness|Take in charge ticket|Resolve ticket|Closed)$/.test(Activity),
      );
      return {
        contacts: [],
        events: rows.map((row): LogEvent => {
          const at = day(row['Complete Timestamp']!.replaceAll('/', '-').replace(' ', 'T'))!;
          return { id: row['Case ID']!, label: row.Activity!, manager: row.Resource!, at };
        }),
      };
    },
    dimension: '',
  },
};

describe.each(Object.entries(PLACES))('%s (skipped where the data are absent)', (name, place) => {
  const from = join(DATA, place.folder);
  const absent = !existsSync(from);
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'voronka-decisions-'));
    if (absent) return;
    cpSync(from, folder, { recursive: true });
    cpSync(CONFIGS, folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const found = (): Company => ({
    log: place.read(from),
    funnel: { stages: place.stages.map(({ labels }) => ({ labels })), lost: ['lost'], ignored: [] },
    stages: place.stages,
    question: { credit: 'entry', basis: 'cohort', by: 'manager', aged: true },
    zone: openZone('UTC'),
    weekStart: 0,
    ...{ confidence: 0.95, alpha: 0.05, minEntered: 5 },
  });

  it.skipIf(absent)(
    'is told as the reference tells it',
    async () => {
      const ground = prepare(found());
      const ask = async (...argv: string[]) => {
        const { status, stdout, stderr } = await runToolIn(folder, [
          ...argv,
          ...['--format', 'csv', '--config', `${name}.yaml`, '--quiet'],
        ]);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        return readRows(stdout);
      };
      for (const every of ['week', 'quarter'] as const)
        expectLines(await ask('trend', '--every', every), trend(ground, every, 12));
      expectLines(await ask('velocity'), velocity(ground));
      expectLines(await ask('stuck', '--older-than', '30d'), stuck(ground, 30 * 24 * 3_600_000_000));
      expectLines(await ask('stuck'), stuck(ground));
      const gains = (await ask('whatif')).filter(({ manager }) => manager !== TEAM);
      expectLines(gains, whatif(ground));
      const [a, b] = namesOf(ground.judge(undefined)).filter((each) => each !== UNASSIGNED) as [
        string,
        string,
      ];
      const side = (manager: string) => ({ manager, period: undefined });
      const lines = compare(ground, side(a), side(b));
      if (lines !== null) expectLines(await ask('compare', a, b), lines);
      if (place.dimension)
        expectLines(await ask('gaps', '--adjust', place.dimension), adjust(ground, ['segment']));
    },
    PATIENCE,
  );
});
