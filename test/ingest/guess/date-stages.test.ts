import { describe, expect, it } from 'vitest';
import { nameDate } from '../../../src/ingest/guess/date-stages.ts';
import { guessOf } from './columns-of.ts';

describe('columns of dates that are stages', () => {
  it('are those of the way, and not the creation, the edit or a plan', () => {
    const guess = guessOf(
      'Заявка №;Создана;Звонок;Договор;Оплата;Следующий звонок;Изменена',
      '1;01.05.2026;02.05.2026;03.05.2026;04.05.2026;01.06.2026;04.05.2026',
      '2;01.05.2026;02.05.2026;;;02.06.2026;05.05.2026',
    );
    expect(guess.shape).toBe('wide');
    expect(guess.stages?.taken).toEqual(['Звонок', 'Договор', 'Оплата']);
    expect(guess.stages?.left).toEqual(['Создана', 'Следующий звонок', 'Изменена']);
  });

  it('are none beside a stage that another date dates', () => {
    const guess = guessOf(
      'id;stage;modified;invoice date;call date',
      '1;Demo;2026-05-03;2026-05-01;2026-05-02',
      '2;Won;2026-05-04;2026-05-01;2026-05-02',
    );
    expect(guess).toMatchObject({ shape: 'snapshot' });
    expect(guess.stages).toBeUndefined();
  });

  it.each([
    ['qualified_at', 'Qualified'],
    ['Fecha de contrato', 'Contrato'],
    ['Deal - Won time', 'Won'],
    ['demoDate', 'Demo'],
    ['Дата договора', 'Дата договора'],
    ['Дата входа в Показ', 'Показ'],
  ])('%s is called %s', (header, name) => {
    expect(nameDate(header)).toBe(name);
  });
});
