import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, formatOfFile, renderReport } from '../../src/render/formats.ts';
import { count, makeColumns, makeOptions, makeReport, makeTable, text } from './sample-report.ts';

describe('formatOfFile', () => {
  it.each([
    ['report.csv', 'csv'],
    ['out/Отчёт.TSV', 'tsv'],
    ['a.b.json', 'json'],
    ['C:\\out\\page.txt', 'table'],
    ['report', undefined],
    ['report.', undefined],
    ['out.csv/report', undefined],
    ['report.xlsx', 'xlsx'],
    ['report.ods', undefined],
    ['report.csv.gz', undefined],
    ['report.constructor', undefined],
  ])('%s is %s', (path, format) => {
    expect(formatOfFile(path)).toBe(format);
  });
});

describe('renderReport', () => {
  const report = makeReport([makeTable(makeColumns('name', 'n'), [[text('a'), count(1000)]])], { rows: [] });

  it('writes each format', async () => {
    const [table, csv, tsv, json] = await Promise.all(
      FORMAT_NAMES.map((format) => renderReport(report, format, makeOptions('en'))),
    );
    expect(table).toBe('name      n\n───────────\na     1,000\n');
    expect(csv).toBe('name,n\na,1000\n');
    expect(tsv).toBe('name\tn\na\t1000\n');
    expect(JSON.parse(String(json))).toMatchObject({ meta: { command: 'report' }, rows: [] });
  });
});
