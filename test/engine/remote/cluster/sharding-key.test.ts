import { describe, expect, it } from 'vitest';
import { isSameKey, readShardingKey } from '../../../../src/engine/remote/cluster/sharding-key.ts';
import { sql } from '../../../../src/engine/sql/sql.ts';

const read = (text: string) => {
  const key = readShardingKey(text);
  return key && [key.column, key.of(sql`"id"`)];
};

describe('readShardingKey', () => {
  it.each([
    ['contact_id', 'contact_id', '"id"'],
    ['cityHash64(contact_id)', 'contact_id', 'cityHash64("id")'],
    ['sipHash64(toString(deal))', 'deal', 'sipHash64(toString("id"))'],
    ['contact_id % 4', 'contact_id', '"id" % 4'],
    ['modulo(intHash64(`deal id`), 7)', 'deal id', 'modulo(intHash64("id"), 7)'],
    ['"a\\"b"', 'a"b', '"id"'],
    ['id - -1', 'id', '"id" -  - 1'],
  ])('reads %s', (text, column, expression) => {
    expect(read(text)).toEqual([column, expression]);
  });

  it.each([
    ['rand()'],
    ['rand(contact_id)'],
    ['cityHash64(contact_id, manager)'],
    ["cityHash64(contact_id, 'salt')"],
    ['dictGetUInt64(contact_id)'],
    ['toYYYYMM(at)'],
    ['1'],
    [''],
    ['contact_id; DROP TABLE events'],
    ["contact_id' OR 1"],
    ['contact_id /* x */'],
  ])('is null for %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is the same key of columns of other names', () => {
    const same = (one: string, other: string) => isSameKey(readShardingKey(one)!, readShardingKey(other)!);
    expect(same('cityHash64(contact_id)', 'cityHash64(id)')).toBe(true);
    expect(same('contact_id % 4', 'id%4')).toBe(true);
    expect(same('cityHash64(contact_id)', 'sipHash64(contact_id)')).toBe(false);
    expect(same('contact_id % 4', 'contact_id % 8')).toBe(false);
  });
});
