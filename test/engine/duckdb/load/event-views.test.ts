import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/engine/duckdb/database.ts';
import { loadFile } from '../../../../src/engine/duckdb/load/load-file.ts';
import { readTables } from '../../../../src/engine/duckdb/read-tables.ts';
import { sql } from '../../../../src/engine/sql/sql.ts';
import type { RowEvents, WantedColumn } from '../../../../src/ingest/tables/ready-file.ts';
import { prepareInput } from '../../../../src/ingest/tables/ready-input.ts';
import { openSource } from '../../../../src/ingest/tables/source.ts';
import { createScratch } from '../../../ingest/scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

const COLUMNS: readonly WantedColumn[] = [
  { name: 'contact', kind: 'text' },
  { name: 'stage', kind: 'verbatim' },
  { name: 'at', kind: 'time' },
];
const CONTACT: readonly WantedColumn[] = [{ name: 'contact', kind: 'text' }];
const CLOSED: WantedColumn = { name: 'entry_0', kind: 'time' };

/** The events of one file as `contact stage dated|snapshot`. */
async function listEvents(rows: readonly string[], events?: RowEvents): Promise<string[]> {
  const file = scratch.spool.path('deals.csv');
  writeFileSync(file, `${['id,stage,at,closed', ...rows].join('\n')}\n`);
  const source = await openSource({ file, expected: 'transitions', spool: scratch.spool });
  const columns = [...COLUMNS, ...(events ? [CLOSED] : [])].map((column, position) => ({
    ...column,
    position,
  }));
  const { input } = await prepareInput({ source, columns, events, spool: scratch.spool });
  const database = await openDatabase({ folder: scratch.spool.path('spill'), ordered: false });
  try {
    const inputs = { transitions: [input], contacts: [], activities: [], purchases: [] };
    const columns = { transitions: COLUMNS, contacts: CONTACT, activities: [], purchases: [] };
    await readTables(database, { inputs, columns }, loadFile);
    const told = await database.query(
      sql`SELECT contact, stage, snapshot FROM transitions_rows ORDER BY contact, snapshot, stage`,
    );
    return told.map(({ contact, stage, snapshot }) => `${contact} ${stage} ${snapshot}`);
  } finally {
    database.close();
  }
}

const ROWS = ['1,Call,2026-11-02,2026-11-05', '2,Call,2026-11-03,', '3,Lost,2026-11-04,soon'];
const ENTRIES = [{ column: 'entry_0', label: 'Deal' }];

describe('an event', () => {
  it('is dated where each row is one', async () => {
    expect(await listEvents(ROWS)).toEqual(['1 Call false', '2 Call false', '3 Lost false']);
  });

  it('is a snapshot where a row of contacts has its present stage, the dates beside that, too', async () => {
    expect(await listEvents(ROWS, { current: true, entries: ENTRIES })).toEqual([
      ...['1 Call true', '1 Deal true', '2 Call true'],
      // rejected, and told once
      '3 Lost true',
    ]);
  });

  it('is dated where each column of dates is one', async () => {
    expect(await listEvents(ROWS, { current: false, entries: ENTRIES })).toEqual([
      '1 Deal false',
      '3 Deal false',
    ]);
  });
});
