import { describe, expect, it } from 'vitest';
import { parseEntryHeader } from '../../../src/ingest/columns/entry-header.ts';

describe('the name of a column of dates', () => {
  it.each([
    ['Date entered "Demo (Sales Pipeline)"', { stage: 'Demo', pipeline: 'Sales Pipeline' }],
    ['DATE ENTERED “Demo(Sales)”', { stage: 'Demo', pipeline: 'Sales' }],
    ['Date entered "Demo (by phone) (Sales)"', { stage: 'Demo (by phone)', pipeline: 'Sales' }],
    ['Date entered "Demo (Sales (EU))"', { stage: 'Demo', pipeline: 'Sales (EU)' }],
    ['Date entered "Demo"', { stage: 'Demo' }],
    ['Date entered "(Sales)"', { stage: '(Sales)' }],
    ['Date entered "Demo ()"', { stage: 'Demo ()' }],
    ['Date entered "Demo :)"', { stage: 'Demo :)' }],
    ['\ufeffDate\u00a0entered  "Won ""big"" (Sales)"', { stage: 'Won ""big""', pipeline: 'Sales' }],
    ['Дата входа в этап «Демо (Продажи)»', { stage: 'Демо', pipeline: 'Продажи' }],
    ['Дата перехода на "Демо"', { stage: 'Демо' }],
  ])('%s', (header, expected) => {
    expect(parseEntryHeader(header)).toEqual(expected);
  });

  it.each(['Date entered', 'Date entered ""', 'Date entered Demo', 'Date exited "Demo (Sales)"', 'Demo', ''])(
    '%j says nothing',
    (header) => {
      expect(parseEntryHeader(header)).toBeUndefined();
    },
  );
});
