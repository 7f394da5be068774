import { describe, expect, it } from 'vitest';
import type { StatesTravel } from '../../../src/domain/servers/states-travel.ts';
import { clusterEn } from '../../../src/report/cluster/cluster-en.ts';
import { clusterRu } from '../../../src/report/cluster/cluster-ru.ts';

const WHY: readonly StatesTravel[] = [
  { reason: 'not-sharded', table: 'deals' },
  { reason: 'clusters', clusters: ['north', 'south'] },
  { reason: 'key', table: 'deals', key: 'manager', contact: 'deal_id' },
  { reason: 'key', table: 'deals', key: null, contact: 'deal_id' },
  { reason: 'keys-differ', keys: ['cityHash64(deal_id)', 'deal_id % 4'] },
  { reason: 'astray', rows: 1, total: 1042004 },
  { reason: 'unreached', cluster: 'two' },
];

describe.each([
  ['English', clusterEn],
  ['Russian', clusterRu],
])('what is said in %s of contacts that travel', (_, texts) => {
  it('is one line that names what is at fault', () => {
    for (const why of WHY) {
      const line = texts.travel(why);
      expect(line).not.toMatch(/\n|undefined|null|\[object/);
      for (const named of ['table', 'cluster', 'contact'] as const) {
        if (named in why) expect(line).toContain(Reflect.get(why, named));
      }
    }
  });
});

describe('rows that are astray', () => {
  const [one, many] = [1, 2317].map((rows): StatesTravel => ({ reason: 'astray', rows, total: 1042004 }));
  it('are counted in words of the language', () => {
    expect(clusterEn.travel(one!)).toContain('1 of 1,042,004 rows is not on the shard');
    expect(clusterEn.travel(many!)).toContain('2,317 of 1,042,004 rows are not on the shard');
    expect(clusterRu.travel(one!).replaceAll('\u00a0', ' ')).toContain(
      '1 строка из 1 042 004 лежит не на том шарде',
    );
    expect(clusterRu.travel(many!).replaceAll('\u00a0', ' ')).toContain(
      '2 317 строк из 1 042 004 лежат не на том шарде',
    );
  });
});
