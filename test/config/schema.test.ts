import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { configSchema } from '../../src/config/schema.ts';

// `npm test -- -u` writes it anew
it('schema/voronka.schema.json is up to date', async () => {
  const schema = { title: 'voronka.yaml', ...z.toJSONSchema(configSchema) };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../schema/voronka.schema.json',
  );
});
