import { describe, expect, it } from 'vitest';
import { findDialect } from '../../../src/ingest/records/delimiter.ts';

const find = (lines: readonly string[]) => findDialect(`${lines.join('\n')}\n`, true);

const EN = ['Deal ID,Stage,Date,Owner', '1,New,2026-05-01,Ann Lee', '2,Won,2026-05-02,Bob Ray'];
const RU = ['№;Этап;Дата;Сумма', '1;Заявка;01.05.2026;1 200,50', '2;Оплата;02.05.2026;900,00'];
const WIDE = [
  'ID,Название,Этап,Ответственный,Бюджет,Создана,Телефон,Почта',
  '7,ООО «Ель»,КП,Иванова,100,01.05.2026,,',
  '8,АО Клён,Оплата,Петров,,02.05.2026,+7 900 000-00-00,a@b.ru',
];

describe('a header below other lines', () => {
  it.each<[number, readonly string[]]>([
    [2, ['Deals Board', ...EN]],
    [2, ['Deals Board,,,', ...EN]],
    [3, ['"Deals, all of them"', '', ...EN]],
    [2, ['"Deals "all" of them",,,', ...EN]],
    [3, ['"A title', 'of two lines",,,', ...EN]],
    [3, ['Extract of deals, as of May 31, 2026', 'Made by Ann, for Bob', ...EN]],
    [4, ['From:,2026-05-01,To:,2026-05-31', 'Team:,Sales,City:,Riga', 'Total,2,,', ...EN]],
    [2, ['Отчёт; отдел продаж', ...RU]],
    [2, ['Выгрузка, сделки, этапы, отдел продаж', ...RU]],
    [4, ['Отчёт по клиентам ООО «Вектор»;;;', 'за май 2026 г.;;;', ';;;', ...RU]],
    [2, ['Сделка,,,Люди,Деньги,,,', ...WIDE]],
    [2, ['Сделка,Сделка,Сделка,Люди,Деньги,Даты,Люди,Люди', ...WIDE]],
    [3, ['Сделки,,,,,,,', ',,,,,,,Контакты', ...WIDE]],
    [2, ['Report\tMay', ...EN.map((line) => line.replaceAll(',', '\t'))]],
    [3, ['', 'Vertrieb | Mai', ...EN.map((line) => line.replaceAll(',', '|'))]],
  ])('is line %i of %j', (headerLine, lines) => {
    const body = lines.at(-1)!;
    const delimiter = [',', ';', '\t', '|'].find(
      (each) => body.split(each).length >= 4 && !RU.includes(body),
    );
    expect(find(lines)).toMatchObject({ headerLine, delimiter: RU.includes(body) ? ';' : delimiter });
  });
});

describe('a header on the first line', () => {
  it.each([
    [EN],
    [RU],
    [WIDE],
    [['', '', ...EN]],
    // names that are missing, and rows of words alone
    [['id,name,,', 'a,Ann,x,y', 'b,Bob,x,y']],
    [['code,name,,note', 'A-1,Ann,Lead,x', 'A-2,Bob,Won,y', 'A-3,Cid,Won,z']],
    [['company', 'Roga, LLC', 'Kopyta, Ltd']],
    [['id,comment', '1,a;b;c', '2,d;e;2026-05-01']],
    // columns that are called like periods, or all alike
    [['name,2026-01,2026-02,2026-03', 'Ann,1,2,3', 'Bob,4,5,6']],
    [['id,phone,phone,phone', '1,+7 900,+7 901,+7 902']],
    // no header at all: it is for the columns to be missing
    [['1,New,2026-05-01,Ann Lee', '2,Won,2026-05-02,Bob Ray']],
    [['a;b;c', 'd;e;f', 'g;h;i']],
  ])('stays there: %j', (lines) => {
    expect(find(lines).headerLine).toBeUndefined();
  });
});

it('is the line that the config says', () => {
  const text = `${['old a,old b,old c', ...EN].join('\n')}\n`;
  expect(findDialect(text, true, { header: 2 })).toEqual({ delimiter: ',', sepLine: false, headerLine: 2 });
  expect(findDialect(text, true, { header: 1 }).headerLine).toBe(1);
});
