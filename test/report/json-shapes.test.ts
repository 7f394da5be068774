import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { JSON_SHAPES } from '../../scripts/json-shapes.ts';
import { GAPS, MIX } from '../../src/report/funnel/funnel-tables.ts';

describe('published schemas', () => {
  // `npm test -- -u` writes them anew
  it.each(Object.entries(JSON_SHAPES))('schema/%s.schema.json is up to date', async (command, shape) => {
    const schema = { title: `voronka ${command} --format json`, ...z.toJSONSchema(shape) };
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      `../../schema/${command}.schema.json`,
    );
  });

  it('have the columns of the flat gap table, in its order', () => {
    expect(Object.keys(JSON_SHAPES.gaps.shape.rows.element.shape)).toEqual(Object.keys({ ...GAPS, ...MIX }));
  });
});
