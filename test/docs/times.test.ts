import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NUMBER_PATTERNS } from '../../src/domain/calendar/writing/number-time.ts';
import { TIME_FORMATS } from '../../src/ingest/times/time-format.ts';
import { runTool } from '../tool/run-tool.ts';

const page = readFileSync(new URL('../../docs/semantics.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\|[^|\n]*\| `([^`|]+)` +\| (\d{4}-\d\d-\d\dT[\d:.]+Z) +\|$/gm)].map(
  ([, written = '', moment = '']) => ({ written, moment }),
);

describe('the ways of writing a time in docs/semantics.md', () => {
  it.each(rows)('$written is $moment', async ({ written, moment }) => {
    const { stdout } = await runTool(['gaps', '--format', 'json'], {
      files: {
        'voronka.yaml': 'timezone: UTC\nstages: [{ id: list }, { id: call }]\ntransitions: { file: a.csv }\n',
        'a.csv': `contact_id,stage,at\n1,list,"${written}"\n`,
      },
    });
    expect(JSON.parse(stdout).meta.asOf.replace('+00:00', 'Z')).toBe(moment);
  });

  const known = [
    ...TIME_FORMATS.map(({ id, pattern }) => ({ id, pattern })),
    ...Object.entries(NUMBER_PATTERNS).map(([id, pattern]) => ({ id, pattern })),
  ];

  it.each(known)('have an example of $id', ({ pattern }) => {
    const whole = new RegExp(`^(?:${pattern})$`);
    expect(rows.filter(({ written }) => whole.test(written))).not.toEqual([]);
  });
});
