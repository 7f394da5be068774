import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countMarks, countSilent, countTouches } from './count-book.ts';
import { countFacts, countRows } from './count-facts.ts';
import { countGaps } from './count-funnel.ts';
import { countLeads, countRejected } from './count-leads.ts';
import { countRefusals } from './count-refusals.ts';
import { countSqueezes } from './count-squeeze.ts';

const FILE = join(import.meta.dirname, '../../../fixtures/demo/expected.json');

/** `UPDATE_DEMO=1` writes the answers anew: for when the generator has changed. */
it('has answers that follow from the files of the demo company', () => {
  const counted = {
    asOf: '2026-11-15T22:42',
    ...countRows(),
    ...countFacts(),
    ...countGaps(),
    refusals: countRefusals(),
    squeezed: countSqueezes(),
    rejectedLeads: countRejected(),
    leads: countLeads(),
    marks: countMarks(),
    silent: countSilent(),
    touches: countTouches(),
  };
  if (process.env.UPDATE_DEMO) writeFileSync(FILE, `${JSON.stringify(counted, null, 2)}\n`);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(counted);
});
