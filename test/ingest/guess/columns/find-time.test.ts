import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../src/ingest/guess/columns/classify-dates.ts';
import { findChangeTimes, findStageTimes } from '../../../../src/ingest/guess/columns/find-time.ts';
import { columnsOf } from '../columns-of.ts';

const DAYS = '2026-05-01;2026-05-02;2026-05-03';
const ranked = (header: string, ...lines: readonly string[]) =>
  findStageTimes(findDates(columnsOf(header, ...lines))).map((column) => column.header);

describe('what dates a row of present stages', () => {
  it('is the change of the stage, else the edit, else the creation', () => {
    expect(ranked('Created;Modified;Stage changed', DAYS)).toEqual(['Stage changed', 'Modified', 'Created']);
  });

  it('is never a plan, nor a birthday', () => {
    expect(ranked('Expected close;Birthday;Created', DAYS)).toEqual(['Created']);
  });

  it('is nothing that hardly any row has, while there is another', () => {
    const lines = [';2026-05-01', ';2026-05-02', '2026-05-03;2026-05-03'];
    expect(ranked('Stage changed;Created', ...lines)).toEqual(['Created', 'Stage changed']);
  });
});

it('what dates a change does not stay the same along an id', () => {
  const columns = columnsOf(
    'id;modified;when',
    '1;2026-05-01;2026-05-02',
    '1;2026-05-01;2026-05-03',
    '2;2026-05-01;2026-05-02',
    '2;2026-05-01;2026-05-05',
  );
  const times = findChangeTimes(findDates(columns), columns[0]).map(({ header }) => header);
  expect(times).toEqual(['when', 'modified']);
});
