import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { GAP_COLUMNS } from '../../src/report/funnel/gap-row.ts';
import { gapShape, JSON_SHAPES } from '../../src/report/json-shapes.ts';

describe('published schemas', () => {
  // `npm test -- -u` writes them anew
  it.each(Object.entries(JSON_SHAPES))('schema/%s.schema.json is up to date', async (command, shape) => {
    const schema = { title: `voronka ${command} --format json`, ...z.toJSONSchema(shape) };
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      `../../schema/${command}.schema.json`,
    );
  });

  it('have the columns of the flat gap table, in its order', () => {
    expect(Object.keys(gapShape.shape)).toEqual([...GAP_COLUMNS]);
  });
});
