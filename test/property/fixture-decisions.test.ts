import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEAM, UNASSIGNED } from '../../src/domain/evidence/funnel.ts';
import { namesOf, prepare } from '../reference/decisions/company.ts';
import { compare } from '../reference/decisions/compare.ts';
import { assess } from '../reference/decisions/gaps.ts';
import { stuck } from '../reference/decisions/stuck.ts';
import { trend } from '../reference/decisions/trend.ts';
import { velocity } from '../reference/decisions/velocity.ts';
import { whatif } from '../reference/decisions/whatif.ts';
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
