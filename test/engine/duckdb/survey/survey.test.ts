import { afterAll, describe, expect, it } from 'vitest';
import { NO_ID_FAULTS } from '../../../../src/domain/quality/id-faults.ts';
import { type Survey, surveyInputs } from '../../../../src/engine/duckdb/survey/survey.ts';
import { mapColumns } from '../../../../src/ingest/columns/columns.ts';
import type { WantedColumn } from '../../../../src/ingest/tables/ready-file.ts';
import { prepareInput } from '../../../../src/ingest/tables/ready-input.ts';
import { createScratch } from '../../../ingest/scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

const COLUMNS: Record<'contacts' | 'transitions', WantedColumn[]> = {
  transitions: [
    { name: 'contact', kind: 'text' },
    { name: 'stage', kind: 'verbatim' },
    { name: 'at', kind: 'time' },
    { name: 'manager', kind: 'verbatim' },
  ],
  contacts: [
    { name: 'contact', kind: 'text' },
    { name: 'created_at', kind: 'time' },
    { name: 'manager', kind: 'verbatim' },
  ],
};

async function prepare(table: 'contacts' | 'transitions', content: string) {
  const source = await scratch.open(content);
  const map = mapColumns(table, source.header, {}, 'f');
  const columns = COLUMNS[table].map((column) => ({
    ...column,
    position: map.columns.get(column.name === 'contact' ? 'contact_id' : column.name),
  }));
  return (await prepareInput({ source, columns, spool: scratch.spool })).input;
}

/** Surveys transitions (lines of id,stage,at,manager) and contacts (ids). */
async function survey(
  transitions: string | null,
  contacts: readonly string[] = [],
  zone = 'UTC',
): Promise<Survey> {
  const inputs = {
    activities: [],
    purchases: [],
    transitions:
      transitions === null ? [] : [await prepare('transitions', `id,stage,at,manager\n${transitions}`)],
    contacts:
      contacts.length === 0
        ? []
        : [await prepare('contacts', `id,created at\n${contacts.map((id) => `${id},\n`).join('')}`)],
  };
  return surveyInputs(
    { zone, inputs, columns: { ...COLUMNS, activities: [], purchases: [] } },
    { folder: scratch.spool.path('spill') },
  );
}

describe('a survey of the transitions', () => {
  it('counts labels, whatever their spelling, under the commonest one', async () => {
    const { labels } = await survey(
      '1,БАЗА,2026-01-01,A\n2,База,2026-01-01,A\n3, база\u00a0,2026-01-01,B\n4,База,,B\n,,,\n',
    );
    expect(labels).toMatchObject({ rows: 4, contacts: 3, omitted: { labels: 0, rows: 0 } });
    expect(labels.labels).toEqual([
      { name: 'База', rows: 4, contacts: 3, followed: 0, performer: 'A', places: [3] },
    ]);
  });

  it('counts who follows whom by first occurrences, equal times aside', async () => {
    const { labels } = await survey(
      [
        '1,a,2026-01-01,x\n1,b,2026-01-02,x\n1,a,2026-01-03,x\n1,c,2026-01-04,x\n',
        '2,b,2026-01-01,x\n2,a,2026-01-01,x\n2,c,2026-01-02,x\n',
        '3,c,2026-01-01,x\n3,a,2026-01-02,x\n',
      ].join(''),
    );
    expect(labels.labels.map(({ name }) => name)).toEqual(['a', 'c', 'b']);
    expect(labels.before).toEqual([
      [0, 2, 1],
      [1, 0, 0],
      [0, 2, 0],
    ]);
    expect(labels.leads).toEqual([
      [0, 1, 1],
      [1, 0, 0],
      [0, 2, 0],
    ]);
    expect(labels.labels.map(({ places }) => places)).toEqual([
      [2, 1],
      [1, 1, 1],
      [1, 1],
    ]);
    expect(labels.labels.map(({ followed }) => followed)).toEqual([2, 1, 2]);
  });

  it('compares moments, not wall clocks', async () => {
    const { labels } = await survey('1,a,2026-01-01T12:00:00+03:00,x\n1,b,2026-01-01 10:30,x\n', [], 'UTC');
    expect(labels.before[0]![1]).toBe(1);
    const eastern = await survey(
      '1,a,2026-01-01T12:00:00+03:00,x\n1,b,2026-01-01 10:30,x\n',
      [],
      'Europe/Moscow',
    );
    expect(eastern.labels.before[0]![1]).toBe(0);
  });

  it('names who wrote most rows of a label', async () => {
    const { labels } = await survey(
      '1,a,2026-01-01,B\n2,a,2026-01-01,A\n3,b,2026-01-01,\n4,b,2026-01-01,\n5,b,2026-01-01,A\n',
    );
    expect(labels.labels.map(({ name, performer }) => [name, performer])).toEqual([
      ['b', null],
      ['a', 'A'],
    ]);
  });

  it('looks at a hundred labels, and counts the others', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => `${index},label ${index % 120},2026-01-01,x\n`);
    const { labels } = await survey(rows.join(''));
    expect(labels.labels).toHaveLength(100);
    expect(labels.omitted).toEqual({ labels: 20, rows: 40 });
    expect(labels.rows).toBe(250);
  });

  it('takes labels that would end a query for what they are', async () => {
    const hostile = ["'; DROP TABLE x; --", '"', '\\', '%_', '$1'];
    const rows = hostile.map(
      (label, index) => `1,"${label.replaceAll('"', '""')}",2026-01-0${index + 1},x\n`,
    );
    const { labels } = await survey(rows.join(''));
    expect(labels.labels.map(({ name }) => name).sort()).toEqual([...hostile].sort());
  });

  it('finds nothing in nothing', async () => {
    expect(await survey('')).toMatchObject({ labels: { labels: [], rows: 0, contacts: 0 } });
    const { labels, ids } = await survey(null, ['1']);
    expect({ labels: labels.labels, ids }).toEqual({
      labels: [],
      ids: { contacts: 1, transitions: 0, both: 0 },
    });
  });
});

describe('a survey of the files', () => {
  it('counts rows, unreadable times and common ids', async () => {
    const { files, ids } = await survey('1,a,2026-01-01,x\n2,a,soon,x\n2,b,,x\n', ['1', '3', '3']);
    expect(files.transitions).toMatchObject([
      { rows: 3, broken: { count: 0 }, aside: 0, unread: 1, example: 'soon', timeless: 1, ids: NO_ID_FAULTS },
    ]);
    expect(files.contacts).toMatchObject([
      { rows: 3, broken: { count: 0 }, aside: 0, ids: NO_ID_FAULTS, unread: 0, example: null, timeless: 3 },
    ]);
    expect(ids).toEqual({ contacts: 2, transitions: 2, both: 1 });
  });

  it('counts managers of both tables, cleaned', async () => {
    const { managers } = await survey(
      '1,a,2026-01-01,x\n1,b,2026-01-02, x \n2,a,2026-01-01,Y Z\n3,a,2026-01-01,\n',
      ['1'],
    );
    expect(managers).toEqual([
      { name: 'x', rows: 2 },
      { name: 'Y Z', rows: 1 },
    ]);
  });

  it('guesses which part of a date is the day where both may be', async () => {
    const orderOf = async (...days: string[]) =>
      (await survey(days.map((day) => `1,a,${day},x\n`).join(''))).files.transitions[0]?.dayOrder;
    expect(await orderOf('01/11/2026', '02/11/2026')).toBe('day-first');
    expect(await orderOf('11/01/2026', '11/02/2026')).toBe('month-first');
    expect(await orderOf('01/02/2026', '02/01/2026')).toBe('day-first');
    expect(await orderOf('11/11/2026')).toBeUndefined();
    expect(await orderOf('13/11/2026', '11/13/2026', '11/14/2026')).toBe('month-first');
    expect(await orderOf('13/11/2026')).toBeUndefined();
  });

  it('guesses that of a file with a broken record, too', async () => {
    const { files, labels } = await survey('1,a,01/11/2026,x\n1,b,02/11/2026,x,y,z\n1,b,03/11/2026,x\n');
    expect(files.transitions).toMatchObject([
      {
        rows: 2,
        broken: { count: 1, problems: [{ code: 'record-fields' }] },
        aside: 0,
        unread: 0,
        example: null,
        timeless: 0,
        dayOrder: 'day-first',
        ids: NO_ID_FAULTS,
        openDate: '01/11/2026',
      },
    ]);
    expect(labels.before).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });
});
