import { describe, expect, it } from 'vitest';
import { type Doubt, doubt } from '../../../src/domain/draft/doubt.ts';
import { problem } from '../../../src/domain/problem.ts';
import type { RecordProblem } from '../../../src/domain/quality/row-problems.ts';
import { explainDoubt } from '../../../src/report/init/init-view.ts';
import { en } from '../../../src/report/words/en.ts';
import { ru } from '../../../src/report/words/ru.ts';

const broken = problem(
  'record-fields',
  { expected: 4, found: 1, delimiters: [',', ';'] },
  { file: 'f.csv', line: 11, text: '1;Won;2026-05-11;Ann' },
) as RecordProblem;

const DOUBTS: Doubt[] = [
  doubt('stages-none', { transitions: true }),
  doubt('stages-few', { label: 'A' }),
  doubt('stage-invented', { stage: 'B' }),
  doubt('labels-many', { labels: 14, stages: 12 }),
  doubt('labels-cut', { labels: 1, rows: 1 }),
  doubt('labels-cut', { labels: 5, rows: 1200 }),
  doubt('order-weak', { first: 'A', second: 'B', before: 0, after: 0 }),
  doubt('order-weak', { first: 'A', second: 'B', before: 1, after: 0 }),
  doubt('order-weak', { first: 'A', second: 'B', before: 21, after: 12 }),
  doubt('orders-weak', { more: 2 }),
  doubt('order-snapshot', {}),
  doubt('pipelines-several', {
    chosen: 'A',
    pipelines: [
      { name: 'A', rows: 1200 },
      { name: 'B', rows: 1 },
    ],
  }),
  doubt('pipelines-in-labels', {
    header: 'Deal Stage',
    chosen: 'Sales',
    pipelines: [
      { name: 'Sales', rows: 1200 },
      { name: 'Partners', rows: 7 },
    ],
  }),
  doubt('snapshot-only', { file: 'f.csv', keepsStage: false }),
  doubt('snapshot-only', { file: 'f.csv', keepsStage: true }),
  doubt('loss-by-behaviour', { label: 'A', contacts: 21, followed: 1, sources: ['B', 'C'] }),
  doubt('loss-goes-on', { label: 'A', contacts: 5, followed: 4 }),
  doubt('loss-by-word', { label: 'Дубль' }),
  doubt('end-unclear', { label: 'Закрыта' }),
  doubt('ignored-by-name', { label: 'A' }),
  doubt('ignored-by-name', { label: 'A', performer: 'P' }),
  doubt('label-typo', { label: 'A', near: 'B', rows: 1 }),
  doubt('labels-rare', { labels: ['A'] }),
  doubt('labels-rare', { labels: [...'ABCDEFGHIJ'] }),
  doubt('one-row-each', { contacts: 5 }),
  doubt('list-apart', { listed: 100, entered: 20, label: 'Знакомство' }),
  doubt('rows-broken', { file: 'f.csv', rows: 1, read: 21, first: broken }),
  doubt('rows-broken', { file: 'f.csv', rows: 9, read: 18, first: broken }),
  doubt('header-below', { file: 'f.csv', line: 2, above: 1, text: 'Deals Board' }),
  doubt('header-below', { file: 'f.csv', line: 5, above: 3, text: 'Отчёт по сделкам' }),
  doubt('pipelines-of-stages', {
    header: 'value',
    chosen: 'Sales',
    pipelines: [
      { name: 'Sales', rows: 1200 },
      { name: 'Renewals', rows: 21 },
    ],
  }),
  doubt('contacts-several', { tables: ['deal', 'deals_old'], transitions: 'deal_stage' }),
  doubt('rows-sampled', { file: 'postgres://db.example/crm/moves', rows: 10_400_000, every: 11 }),
  doubt('rows-deleted', { file: 'A', header: 'is_deleted', rows: 1, kept: ['false', ''] }),
  doubt('rows-deleted', { file: 'A', header: 'is_deleted', rows: 22, kept: ['0'] }),
  doubt('sheets-several', { file: 'f.xlsx', sheet: 'A', others: ['B'] }),
  doubt('sheets-several', { file: 'f.xlsx', sheet: 'A', others: ['B "2026"', 'C'] }),
  doubt('ids-apart', { contacts: 10, transitions: 20, both: 1 }),
  doubt('ids-form', { form: 'number', contacts: 240, transitions: 31, exact: 0, both: 31 }),
  doubt('ids-form', { form: 'any-case', contacts: 21, transitions: 20, exact: 1, both: 20 }),
  doubt('ids-rounded', { file: 'deals.csv', rows: 1, example: '1.58292E+18' }),
  doubt('ids-rounded', { file: 'deals.csv', rows: 22, example: '4831027566190230' }),
  doubt('column-guessed', { table: 'contacts', column: 'contact_id', header: 'A', others: [], why: 'name' }),
  doubt('rows-numbered', { file: 'A' }),
  doubt('status-ends', { header: 'A', won: ['B'], lost: ['C', 'D'] }),
  doubt('dates-stages', { file: 'A', headers: ['B', 'C'], left: ['D'] }),
  doubt('changes-of-field', { file: 'A', header: 'B', values: ['C'] }),
  doubt('times-none', { file: 'A', stage: 'B' }),
  doubt('column-others', { table: 'transitions', column: 'manager', header: 'A', others: ['B', 'C'] }),
  doubt('column-twice', { table: 'contacts', column: 'phone', header: 'A' }),
  doubt('columns-differ', { table: 'transitions', column: 'at', headers: ['A', 'B'] }),
  doubt('manager-absent', {}),
  doubt('day-order', { file: 'f.csv', example: '01/02/2026', pattern: 'dd/MM/yyyy', other: 'MM/dd/yyyy' }),
  doubt('times-unread', { file: 'f.csv', rows: 1, read: 1, example: 'soon' }),
  doubt('times-missing', { file: 'f.csv', rows: 2, read: 21 }),
  doubt('standard-input', { table: 'contacts' }),
  doubt('zone-utc', {}),
  doubt('exports-older', { table: 'contacts', pattern: 'deals-*.csv', others: ['deals-2026-11-19.csv'] }),
  doubt('managers-alike', { names: [{ from: 'Иванов И.', to: 'Иванов Иван' }] }),
];

describe('doubts in words', () => {
  it.each([en, ru])('are all told, and read well: $language', async (texts) => {
    const lines = DOUBTS.map((each) => `${each.code}: ${explainDoubt(each, texts)}\n`);
    await expect(lines.join('')).toMatchFileSnapshot(`__file_snapshots__/doubts.${texts.language}.txt`);
    expect(new Set(DOUBTS.map(({ code }) => code)).size).toBe(Object.keys(texts.init.doubts).length);
  });
});
