import { describe, expect, it } from 'vitest';
import type { TableName } from '../../../src/domain/tables.ts';
import { type MapOptions, mapColumns } from '../../../src/ingest/columns/columns.ts';
import { problemsOf } from '../scratch.ts';

function map(table: TableName, header: string, configured = {}, options: MapOptions = {}) {
  const { columns, extra } = mapColumns(table, header.split(','), configured, 'f.csv', options);
  return { columns: Object.fromEntries(columns), extra: extra.map(({ name }) => name) };
}

describe('mapColumns', () => {
  it.each([
    ['ID,Этап,Дата,Кто изменил', { contact_id: 0, stage: 1, at: 2, manager: 3 }],
    ['Case ID,Activity,Resource,Complete Timestamp', { contact_id: 0, stage: 1, manager: 2, at: 3 }],
    ['id_сделки,новый_этап,ВРЕМЯ,ответственный', { contact_id: 0, stage: 1, at: 2, manager: 3 }],
    [
      'Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount',
      { contact_id: 1, stage: 4, at: 3, manager: 2, amount: 5 },
    ],
    ['Дата,Автор,Объект,Значение до,Значение после', { contact_id: 2, stage: 4, at: 0, manager: 1 }],
  ])('knows the transitions columns of %s', (header, columns) => {
    expect(map('transitions', header).columns).toEqual(columns);
  });

  it('knows the contacts columns, and leaves the others as dimensions', () => {
    expect(
      map('contacts', '\ufeffID,Название сделки,Ответственный, Дата\u00a0 создания ,Источник,ИНН,'),
    ).toEqual({
      columns: { contact_id: 0, manager: 2, created_at: 3, source: 4, tax_id: 5 },
      extra: ['Название сделки'],
    });
  });

  it('puts the config first, whatever spaces, case and Unicode form', () => {
    const header = 'ID,Сделка,Этап,Старыи\u0306 этап,Дата,Команда';
    const configured = { contact_id: ' сделка', stage: 'СТАРЫЙ  ЭТАП', team: 'команда' };
    expect(map('transitions', header, configured)).toEqual({
      columns: { contact_id: 1, stage: 3, at: 4, team: 5 },
      extra: ['ID', 'Этап'],
    });
  });

  it('collects every problem of a file', async () => {
    const problems = await problemsOf(() => map('transitions', 'Номер,Дата,дата,', { stage: 'Номир' }));
    const place = (column: string) => ({ file: 'f.csv', column });
    expect(problems).toEqual([
      {
        code: 'column-not-found',
        args: {
          table: 'transitions',
          column: 'stage',
          header: 'Номир',
          found: ['Номер', 'Дата', 'дата'],
          nearest: 'Номер',
        },
        place: place('stage'),
      },
      {
        code: 'column-twice',
        args: { table: 'transitions', column: 'at', header: 'Дата', positions: [2, 3] },
        place: place('at'),
      },
    ]);
  });

  it('reports a column that is missing with the names it may have', async () => {
    const [missing, ...others] = await problemsOf(() => map('transitions', 'ID,Этап,Когда-то'));
    expect(others).toEqual([]);
    expect(missing).toMatchObject({
      code: 'column-missing',
      args: { column: 'at', found: ['ID', 'Этап', 'Когда-то'] },
    });
    expect(missing?.code === 'column-missing' && missing.args.known).toContain('дата перехода');
  });

  it('minds a name that stands twice only where it matters', async () => {
    expect(map('contacts', 'ID,Телефон,Телефон,x,X')).toEqual({
      columns: { contact_id: 0, phone: 1 },
      extra: ['x'],
    });
    const [twice] = await problemsOf(() => map('contacts', 'ID,Менеджер,менеджер'));
    expect(twice).toMatchObject({ code: 'column-twice', args: { column: 'manager', positions: [2, 3] } });
    const [configured] = await problemsOf(() => map('contacts', 'ID,Телефон,Телефон', { phone: 'телефон' }));
    expect(configured).toMatchObject({ code: 'column-twice', args: { column: 'phone' } });
  });

  it('requires what the caller says', () => {
    const wide = map(
      'transitions',
      'deal_id,sales_agent,deal_stage,engage_date',
      {},
      { required: ['contact_id'], unguessed: ['stage'] },
    );
    expect(wide).toEqual({ columns: { contact_id: 0, manager: 1 }, extra: ['deal_stage', 'engage_date'] });
  });

  it('is not misled by names that every object has', () => {
    expect(map('contacts', 'id,constructor,toString').extra).toEqual(['constructor', 'toString']);
  });
});
