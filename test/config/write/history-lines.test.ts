import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeHistoryLines } from '../../../src/config/write/history-lines.ts';

const LIST = {
  file: 'deals.csv',
  shape: 'snapshot',
  delimiter: ';',
  columns: { contact_id: 'Код', stage: 'Этап', at: 'Изменено', manager: 'Кто' },
} as const;

const lines = (raw: Parameters<typeof writeHistoryLines>[0]) =>
  parse(writeHistoryLines(raw, 'history.csv').join('\n'));

describe('what a config says once a history is kept', () => {
  it('is the history as the transitions, and the list as contacts and for track', () => {
    expect(lines({ transitions: LIST })).toEqual({
      contacts: { file: 'deals.csv', delimiter: ';', columns: { contact_id: 'Код', manager: 'Кто' } },
      transitions: { file: 'history.csv' },
      track: { delimiter: ';', columns: LIST.columns },
    });
  });

  it('keeps what stands there already, and the pipeline away from the history', () => {
    expect(
      lines({
        pipeline: 'Main',
        contacts: { file: 'c.csv' },
        transitions: { file: 'deals.csv', preset: 'amocrm', shape: 'snapshot' },
      }),
    ).toEqual({ transitions: { file: 'history.csv', pipeline: '*' }, track: { preset: 'amocrm' } });
  });

  it('is nothing where the transitions are a history', () => {
    expect(writeHistoryLines({ transitions: { file: 'a.csv' } }, 'history.csv')).toEqual([]);
    expect(writeHistoryLines({}, 'history.csv')).toEqual([]);
  });
});
