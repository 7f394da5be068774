import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type CatalogTable,
  type FittingTable,
  mayFit,
  rateTable,
} from '../../../src/ingest/catalog/catalog-table.ts';
import { chooseTables, findLists } from '../../../src/ingest/catalog/choose-tables.ts';
import { recognizeLayout } from '../../../src/ingest/crm/recognize.ts';
import { describeSample, guessFile } from '../../../src/ingest/guess/guess-file.ts';
import type { RemoteColumn, RemoteKind } from '../../../src/ingest/tables/remote-table.ts';

function columnsOf(
  names: readonly string[],
  kinds: Readonly<Record<string, RemoteKind>> = {},
): RemoteColumn[] {
  return names.map((name) => ({ name, kind: kinds[name] ?? 'text', type: 'any' }));
}

function headerOf(file: string): string[] {
  return readFileSync(`fixtures/crm/${file}`, 'utf8').split('\n')[0]!.trim().replaceAll('"', '').split(',');
}

/** A table of a catalogue as it is rated, by its header, or by its rows as well. */
function rate(name: string, header: readonly string[], ...rows: readonly string[]): FittingTable | undefined {
  const table: CatalogTable = {
    name,
    storage: 'table',
    rows: rows.length || null,
    columns: columnsOf(header),
  };
  const layout = recognizeLayout(header);
  const sample = rows.map((row) => row.split(';'));
  const guess = guessFile(describeSample(header, sample), { given: {}, others: [] });
  return rateTable(table, layout ? { layout } : { guess });
}

const MOVES = [
  '1;Call;2026-01-01',
  '1;Deal;2026-01-02',
  '2;Call;2026-01-03',
  '2;Deal;2026-01-04',
  '3;Call;2026-01-05',
];
const DEALS = [
  '1;Call;2026-01-01;Ann',
  '2;Deal;2026-01-02;Bob',
  '3;Call;2026-01-03;Ann',
  '4;Deal;2026-01-04;Bob',
];

describe('tables that look right', () => {
  it.each([
    ['deal_stage', 'hubspot-fivetran-deal-stage/deal_stage.csv', 'contact_id,stage,at', 4],
    [
      'opportunity_history',
      'salesforce-fivetran-history/opportunity_history.csv',
      'contact_id,stage,at,manager',
      4,
    ],
    [
      'deals_property_history',
      'hubspot-airbyte-property-history/deals_property_history.csv',
      'contact_id,stage,at,manager',
      3,
    ],
    [
      'OpportunityFieldHistory',
      'salesforce-field-history/OpportunityFieldHistory.csv',
      'contact_id,stage,at,manager',
      3,
    ],
  ])('knows %s by its columns, whatever their case', (name, file, has, grade) => {
    for (const header of [headerOf(file), headerOf(file).map((each) => each.toUpperCase())]) {
      const found = rate(name, header);
      expect(found).toMatchObject({ use: 'history', grade });
      expect([...found!.has.keys()].join()).toBe(has);
    }
  });

  it('tells a history of its own from a list by the rows, and passes over what has neither', () => {
    expect(rate('moves', ['deal_id', 'stage', 'changed_at'], ...MOVES)).toMatchObject({ use: 'history' });
    expect(rate('deals', ['deal_id', 'stage', 'changed_at', 'manager'], ...DEALS)).toMatchObject({
      use: 'list',
    });
    expect(rate('words', ['word', 'meaning'], 'a;b', 'c;d')).toBeUndefined();
  });

  it('looks into no table that has no id, no stage or no time by its names and types', () => {
    expect(mayFit(columnsOf(['deal_id', 'stage', 'n'], { n: 'wall' }))).toBe(true);
    expect(mayFit(columnsOf(['deal_id', 'stage', 'changed_at']))).toBe(true);
    expect(mayFit(columnsOf(['deal_id', 'field', 'new_value', 'n'], { n: 'moment' }))).toBe(true);
    expect(mayFit(columnsOf(['deal_id', 'stage', 'n']))).toBe(false);
    expect(mayFit(columnsOf(['deal_id', 'subject', 'n'], { n: 'wall' }))).toBe(false);
    expect(mayFit(columnsOf(['subject', 'stage_duration', 'n'], { n: 'wall' }))).toBe(false);
    expect(mayFit([])).toBe(false);
  });
});

describe('choosing tables', () => {
  const deals = rate('deals', ['deal_id', 'stage', 'changed_at', 'manager'], ...DEALS)!;
  const moves = rate('moves', ['deal_id', 'stage', 'changed_at'], ...MOVES)!;
  const stages = rate('deal_stage', headerOf('hubspot-fivetran-deal-stage/deal_stage.csv'))!;
  const log = rate(
    'deal_property_history',
    headerOf('hubspot-fivetran-property-history/deal_property_history.csv'),
  )!;
  const names = (tables: readonly FittingTable[]): string[] => tables.map(({ name }) => name);

  it('takes the surest history, and the list of the same ids beside it', () => {
    const { transitions, contacts } = chooseTables([deals, moves, log, stages]);
    expect(names(transitions)).toEqual(['deal_stage']);
    expect(names(contacts)).toEqual(['deals']);
  });

  it('takes a list where there is no history, and nothing where there is neither', () => {
    expect(names(chooseTables([deals]).transitions)).toEqual(['deals']);
    expect(chooseTables([])).toEqual({ transitions: [], contacts: [] });
  });

  it('leaves equals to be chosen from, and empty tables alone', () => {
    const other = { ...moves, name: 'old_moves' };
    expect(names(chooseTables([moves, other, deals]).transitions)).toEqual(['moves', 'old_moves']);
    expect(names(chooseTables([moves, { ...other, rows: 0 }]).transitions)).toEqual(['moves']);
  });

  it('takes no list of another schema or of other ids', () => {
    const own = rate('deals', ['id', 'stage', 'changed_at', 'manager'], ...DEALS)!;
    expect(names(findLists([own], moves))).toEqual(['deals']);
    expect(findLists([{ ...own, name: 'tickets' }], moves)).toEqual([]);
    expect(findLists([{ ...deals, name: 'apac.deals' }], moves)).toEqual([]);
  });
});
