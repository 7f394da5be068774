import { describe, expect, it } from 'vitest';
import { tellAstray } from '../../../../src/engine/remote/cluster/count-astray.ts';

describe('tellAstray', () => {
  it('is none where each remainder stands on one shard', () => {
    const found = [
      { slot: '0', rows: 5, shards: 1 },
      { slot: '1', rows: 5, shards: 1 },
    ];
    expect(tellAstray(found)).toEqual({ rows: 0, total: 10 });
  });

  it('counts the fewer rows of a remainder on several shards', () => {
    const found = [
      { slot: '0', rows: 100, shards: 1 },
      { slot: '0', rows: 3, shards: 1 },
      { slot: '1', rows: 90, shards: 1 },
      { slot: '1', rows: 2, shards: 2 },
    ];
    expect(tellAstray(found)).toEqual({ rows: 7, total: 197 });
  });

  it('counts as many rows on two shards as astray on one of them', () => {
    expect(tellAstray([{ slot: '0', rows: 4, shards: 2 }])).toEqual({ rows: 4, total: 8 });
    expect(tellAstray([])).toEqual({ rows: 0, total: 0 });
  });
});
