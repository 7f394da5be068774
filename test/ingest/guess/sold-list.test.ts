import { describe, expect, it } from 'vitest';
import { guessFile } from '../../../src/ingest/guess/guess-file.ts';
import { columnsOf } from './columns-of.ts';

const LEADS = columnsOf(
  'lead_id;created;source',
  '1;2026-05-01;web',
  '2;2026-05-01;web',
  '3;2026-05-02;mail',
);
const guess = (...lines: readonly string[]) => guessFile(columnsOf(...lines), { given: {}, others: [LEADS] });

describe('the list of those who bought, beside the list of leads', () => {
  it('has the date of the sale, whatever it is called', () => {
    const sold = guess('lead_id;date;segment', '1;2026-05-09;pets', '3;2026-05-10;cars');
    expect(sold).toMatchObject({ kind: 'list', shape: 'wide' });
    expect(sold.stages?.taken).toEqual(['date']);
  });

  it('is none with ids of its own', () => {
    expect(guess('lead_id;date', '8;2026-05-09', '9;2026-05-10').kind).toBe('contacts');
  });

  it('is none where several dates could be that of the sale', () => {
    expect(guess('lead_id;date;created', '1;2026-05-09;2026-05-01').kind).toBe('contacts');
  });
});
