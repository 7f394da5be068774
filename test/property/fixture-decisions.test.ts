import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepare } from '../reference/decisions/company.ts';
import { assess } from '../reference/decisions/gaps.ts';
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
});
