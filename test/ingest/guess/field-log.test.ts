import { describe, expect, it } from 'vitest';
import { findFieldLog } from '../../../src/ingest/guess/field-log.ts';
import { columnsOf } from './columns-of.ts';

describe('a log of changes of fields', () => {
  it('is a history of the stage in the rows that name it', () => {
    const log = findFieldLog(
      columnsOf(
        'deal;field;old value;new value;when',
        '1;stage;New;Demo;2026-05-01',
        '1;amount;100;200;2026-05-02',
        '1;stage;Demo;Won;2026-05-03',
      ),
    );
    expect(log?.where).toEqual({ field: ['stage'] });
    expect(log?.stage).toMatchObject({ header: 'new value', filled: ['Demo', 'Won'] });
  });

  it('takes the status only where no field is a stage, and no field of days', () => {
    const log = findFieldLog(
      columnsOf(
        'deal;property;value',
        '1;hs_days_in_stage;3',
        '1;Status;New',
        '2;Status;Won',
        '2;Город;Омск',
      ),
    );
    expect(log?.where).toEqual({ property: ['Status'] });
  });

  it('tells the later of two columns by their values', () => {
    const log = findFieldLog(
      columnsOf(
        'Vorgang;Feld;A;B',
        ...['1', '2', '3'].flatMap((id) => [
          `${id};Phase;;Neu`,
          `${id};Phase;Neu;Angebot`,
          `${id};Phase;Angebot;Neu`,
        ]),
      ),
    );
    expect(log?.stage.header).toBe('B');
  });

  it('is none without a field that is a stage', () => {
    expect(findFieldLog(columnsOf('deal;field;new value', '1;amount;100', '2;owner;Ann'))).toBeUndefined();
  });
});
