import { describe, expect, it } from 'vitest';
import { quoteInteger, quoteName, quoteText } from '../../../src/engine/sql/sql.ts';
import { configOf, countRows, writeCsv } from '../count.ts';

describe('quoting', () => {
  it('of names', () => {
    expect(quoteName('a')).toBe('"a"');
    expect(quoteName('a"; drop\0 table')).toBe('"a""; drop table"');
  });

  it('of texts', () => {
    expect(quoteText("it's")).toBe("'it''s'");
    expect(quoteText('a\0b\\')).toBe("'ab\\'");
    expect(quoteText('\ud800')).toBe("'\ufffd'");
    expect(quoteText('😀')).toBe("'😀'");
  });

  it('of whole numbers, without exponents', () => {
    expect(quoteInteger(-5)).toBe('-5');
    expect(quoteInteger(253_402_300_799_000_000)).toBe('253402300799000000');
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => quoteInteger(value)).toThrow(RangeError);
    }
  });
});

describe('hostile input', () => {
  const STAGE = "'; drop table journeys; --";
  const NAMES = ['Robert"); DROP TABLE managers;--', "O'Brien", 'a\\b', '%_', '$1', '{}', 'NULL', 'null'];

  it('as stages, managers and ids is text like any other', async () => {
    const events = NAMES.flatMap((name) => [
      [`${name}'"`, 'list', '2026-11-02', name],
      [`${name}'"`, STAGE, '2026-11-03', name],
    ]);
    const rows = await countRows({
      // NULL is a name here, not a cell that says nothing
      'voronka.yaml': configOf(['list', STAGE]).replace('transitions.csv', 'transitions.csv, blanks: []'),
      'transitions.csv': writeCsv([['contact_id', 'stage', 'at', 'manager'], ...events]),
    });
    const sorted = [...NAMES].sort();
    expect(rows).toEqual([
      ...sorted.map((name) => `${name} ${STAGE} 1/1/0/0`.replaceAll('"', '""')).map(quoteManager),
      `* ${STAGE} 8/8/0/0`,
    ]);
  });

  // parseRows takes no quotes off: a name with one is printed in quotes
  function quoteManager(row: string): string {
    return row.startsWith('Robert') ? `"${row.replace(" '", '" \'')}` : row;
  }

  it('as headers, dimensions and segments too', async () => {
    const column = 'a"b\'; drop -- x';
    const files = {
      'voronka.yaml': configOf(
        ['list', 'call'],
        `contacts: { file: contacts.csv, columns: { segment: ${JSON.stringify(column)} } }\n`,
      ),
      'contacts.csv': writeCsv([
        ['contact_id', column, "x'y"],
        ['1', "it's", "d'"],
        ['2', 'else', '"'],
      ]),
      'transitions.csv': 'contact_id,stage,at\n1,call,2026-11-02\n2,call,2026-11-02\n',
    };
    expect(await countRows(files, ['--segment', "it's"])).toEqual([
      '(unassigned) call 1/1/0/0',
      '* call 1/1/0/0',
    ]);
    expect(await countRows(files, ['--by', "x'y"])).toEqual([
      '"""" call 1/1/0/0',
      "d' call 1/1/0/0",
      '* call 2/2/0/0',
    ]);
  });

  it.each(["it's", 'a b', '*[1]?', '{a,b}', '[0-9]', 'ü', '**', "a'); --"])(
    'as a file called %j',
    async (name) => {
      const file = `${name}/${name}.csv`;
      const rows = await countRows(
        {
          'voronka.yaml': configOf(['list', 'call']),
          [file]: 'contact_id,stage,at\n1,call,2026-11-02\n',
          // what a pattern would find
          'x1y.csv': 'contact_id,stage,at\n2,call,2026-11-02\n',
        },
        ['--transitions', file],
      );
      expect(rows).toEqual(['(unassigned) call 1/1/0/0', '* call 1/1/0/0']);
    },
  );
});
