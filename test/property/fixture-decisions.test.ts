import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEAM, UNASSIGNED } from '../../src/domain/evidence/funnel.ts';
import { bucketOf } from '../reference/decisions/buckets.ts';
import { namesOf, prepare } from '../reference/decisions/company.ts';
import { compare } from '../reference/decisions/compare.ts';
import { assess } from '../reference/decisions/gaps.ts';
import { adjust } from '../reference/decisions/mix.ts';
import { planLine } from '../reference/decisions/plan.ts';
import { stuck } from '../reference/decisions/stuck.ts';
import { trend } from '../reference/decisions/trend.ts';
import { velocity } from '../reference/decisions/velocity.ts';
import { whatif } from '../reference/decisions/whatif.ts';
import { readDay } from '../reference/decisions/zone.ts';
import { runToolIn } from '../tool/run-tool.ts';
import { expectLines, readRows } from './expect-lines.ts';
import { readCompany } from './fixture-company.ts';

describe.each(['demo', 'kachalov'])('%s', (name) => {
  const folder = join(import.meta.dirname, '../../fixtures', name);
  const ground = prepare(readCompany(name));
  const ask = async (...argv: string[]) => {
    const { status, stdout, stderr } = await runToolIn(folder, [
      ...argv,
      '--format',
      'csv',
      '--config',
      'voronka.yaml',
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return readRows(stdout);
  };

  it('has the gaps of the reference', async () => {
    expectLines(
      await ask('gaps', '--quiet'),
      assess(ground).map(({ own, standard, p, q, verdict, impact, mentor, focus }) => ({
        ...{ manager: own.manager, stage: ground.company.stages[own.step]!.id, entered: own.entered },
        ...{
          converted: own.converted,
          coefficient: own.coefficient,
          ...standard,
          p,
          q,
          verdict,
          impact,
          mentor,
          focus,
        },
      })),
    );
  });

  it.each(['day', 'week', 'month', 'quarter'] as const)(
    'has the trend of the reference by %s',
    async (every) => {
      expectLines(await ask('trend', '--quiet', '--every', every), trend(ground, every, 12));
    },
  );

  it('has the times of the reference', async () => {
    expectLines(await ask('velocity', '--quiet'), velocity(ground));
    expectLines(await ask('stuck', '--quiet'), stuck(ground));
    expectLines(await ask('stuck', '--quiet', '--older-than', '14d'), stuck(ground, 14 * 24 * 3_600_000_000));
  });

  it('has the worth of the reference', async () => {
    expectLines(await ask('whatif', '--quiet'), whatif(ground));
    const [a, b] = namesOf(ground.judge(undefined)).filter((each) => each !== UNASSIGNED) as [string, string];
    const side = (manager: string) => ({ manager, period: undefined });
    expectLines(await ask('compare', '--quiet', a, b), compare(ground, side(a), side(b))!);
    expectLines(await ask('compare', '--quiet', b, 'team'), compare(ground, side(b), side(TEAM))!);
  });
});

describe('demo', () => {
  const folder = join(import.meta.dirname, '../../fixtures/demo');
  const ground = prepare(readCompany('demo'));
  const ask = async (...argv: string[]) => {
    const { stdout } = await runToolIn(folder, [
      ...argv,
      '--quiet',
      '--format',
      'csv',
      '--config',
      'voronka.yaml',
    ]);
    return readRows(stdout);
  };

  it.each([
    ['segment', ['segment']],
    ['source', ['origin']],
    ['segment,source', ['segment', 'origin']],
  ] as const)('has the lists of the reference, alike by %s', async (names, dimensions) => {
    expectLines(await ask('gaps', '--adjust', names), adjust(ground, dimensions));
  });

  it('has the plan of the reference', async () => {
    const counts = {
      ...{ 'Волков Игорь': 22, 'Зайцев Андрей': 24, 'Киселёв Дмитрий': 30, 'Лебедева Ольга': 26 },
      ...{ 'Морозов Павел': 24, 'Павлова Анна': 36, 'Соколова Марина': 28, 'Фёдорова Ксения': 5, '*': 195 },
    };
    const period = bucketOf(readDay('2026-11-01'), 'month', 0);
    const lines = Object.entries(counts).map(([manager, count]) =>
      planLine(ground, { period, manager, step: 4, count }, [readDay('2026-11-04')]),
    );
    expectLines(await ask('plan'), lines);
  });
});
