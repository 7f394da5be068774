import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { type PlanFileOptions, readPlanFile } from '../../../src/ingest/tables/plan-file.ts';
import { createScratch, problemsOf } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

const open = (content: string | Buffer, options: Partial<PlanFileOptions> = {}) =>
  readPlanFile({ file: scratch.file('plan.csv', content), columns: {}, spool: scratch.spool, ...options });

/** Each record in short: its line, period, manager, stage, count. */
async function read(content: string | Buffer, options?: Partial<PlanFileOptions>) {
  const { records } = await open(content, options);
  return records.map(({ period, manager, stage, count, placeOf }) =>
    [placeOf('period').line, period, manager, stage, count].join('|'),
  );
}

describe('readPlanFile', () => {
  it('reads a line a period, manager and stage', async () => {
    const text = 'period,manager,stage,count\n2026-12,Ann  Bell,payment,30\n\n2026-12,,payment,"61"\n,,,\n';
    expect(await read(text)).toEqual(['2|2026-12|Ann Bell|payment|30', '4|2026-12||payment|61']);
  });

  it('finds the columns by what people call them, in any order and encoding', async () => {
    const text = 'План;Этап;Менеджер;Месяц\n61;Оплата;Иванов;2026-12\n';
    expect(await read(iconv.encode(text, 'windows-1251'))).toEqual(['2|2026-12|Иванов|Оплата|61']);
  });

  it('needs no column of managers: the plan is the team’s then', async () => {
    expect(await read('stage\tperiod\tcount\npayment\t2026-12\t61\n')).toEqual(['2|2026-12||payment|61']);
  });

  it('names columns as the config does', async () => {
    const columns = { count: 'deals', period: 'when', manager: 'who' };
    expect(await read('when,who,stage,count,deals\n2026-12,Ann,payment,7,61\n', { columns })).toEqual([
      '2|2026-12|Ann|payment|61',
    ]);
  });

  it('says where each cell stands', async () => {
    const { records } = await open('Период;Этап;Количество\n2026-12;"Оп;лата";61\n');
    expect(records[0]!.placeOf('count')).toMatchObject({ line: 2, column: 'Количество', value: '61' });
    expect(records[0]!.placeOf('manager')).toMatchObject({ line: 2, column: 'manager', value: '' });
  });

  it('keeps broken records apart, and lines that are none', async () => {
    const { records, broken, passedOver } = await open(
      'Plan of the year\n\nperiod,stage,count\n2026-12,payment\n2027-01,payment,5\n2027-02,payment,6\nTotal,,11\n',
      { header: 3 },
    );
    expect(records.map(({ period }) => period)).toEqual(['2027-01', '2027-02']);
    expect(broken).toMatchObject([{ code: 'record-fields', place: { line: 4 } }]);
    expect(passedOver).toBe(2);
  });

  it.each([
    ['stage,count\n1,2\n', {}, 'column-missing', { column: 'period', table: 'plan' }],
    ['period,stage\n1,2\n', {}, 'column-missing', { column: 'count' }],
    ['period,stage,count,count\n1,2,3,4\n', {}, 'column-twice', { column: 'count' }],
    ['period,stage,count\n1,2,3\n', { count: 'deals' }, 'column-not-found', { header: 'deals' }],
  ])('refuses %j', async (text, columns, code, args) => {
    expect(await problemsOf(() => open(text, { columns }))).toMatchObject([{ code, args }]);
  });

  it('expects a plan where there is no file', async () => {
    const missing = () => readPlanFile({ file: 'nowhere.csv', columns: {}, spool: scratch.spool });
    expect(await problemsOf(missing)).toMatchObject([{ code: 'file-missing', args: { expected: 'plan' } }]);
  });
});
