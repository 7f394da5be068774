import { describe, expect, it } from 'vitest';
import { expandMacros } from '../../../../src/engine/remote/cluster/expand-macros.ts';
import type { Server } from '../../../../src/engine/remote/server.ts';
import type { Row } from '../../../../src/engine/sql/connection.ts';

function serverWith(rows: readonly Row[]): { server: Server; asked: string[] } {
  const asked: string[] = [];
  const query = async (statement: string) => {
    asked.push(statement);
    return [...rows];
  };
  return { server: { query } as unknown as Server, asked };
}

describe('expandMacros', () => {
  const rows = [
    { macro: 'cluster', substitution: 'two' },
    { macro: 'shard', substitution: '{cluster}' },
  ];

  it('asks the server only where there is something to expand', async () => {
    const { server, asked } = serverWith(rows);
    expect(await expandMacros(server, 'two')).toBe('two');
    expect(await expandMacros(server, '{}')).toBe('{}');
    expect(asked).toEqual([]);
  });

  it('puts in what the server knows, once', async () => {
    const { server } = serverWith(rows);
    expect(await expandMacros(server, '{cluster}')).toBe('two');
    expect(await expandMacros(server, 'all_{cluster}_{shard}_{layer}')).toBe('all_two_{cluster}_{layer}');
  });
});
