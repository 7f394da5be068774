import { expect, it } from 'vitest';
import { createServers } from '../../../src/app/source/servers.ts';
import { createCleanup } from '../../../src/disk/machine.ts';
import type { InputError } from '../../../src/domain/problem.ts';

it('opens no database twice: its contacts would be counted twice', async () => {
  const servers = createServers({ env: {}, cleanup: createCleanup() });
  const values = [
    'clickhouse://a@127.0.0.1:1/crm',
    'clickhouse://127.0.0.1:1/x',
    'clickhouse://b@127.0.0.1:1/crm?secure=0',
  ];
  const addresses = values.map((value, index) => ({
    value,
    place: { file: 'voronka.yaml', line: index + 1, column: 1, text: value },
  }));
  const error = (await servers.open({ addresses }).catch((thrown: unknown) => thrown)) as InputError;
  expect(error.problems).toEqual([
    { code: 'source-repeated', args: {}, place: { file: 'voronka.yaml', line: 3, column: 1 } },
  ]);
});
