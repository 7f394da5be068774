import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { runTool } from '../../../tool/run-tool.ts';
import { configOf, writeCsv } from '../../count.ts';

/** Everything that a CSV of good rows can hold, in letters of one code page. */
function writeRows(names: readonly [string, string, string]): string[][] {
  const [first, second, third] = names;
  return [
    ['contact_id', 'note', 'stage', 'at', 'manager'],
    ['1', '', 'list', '2026-11-02 10:00', first],
    ['1', 'two\nlines', 'call', '2026-11-03 10:00', second],
    ['2', 'a "quoted" word', 'LIST', '2026-11-03', ` ${third} `],
    ['2', ',;|\t', 'Lost', '2026-11-04T10:00:00Z', ''],
    ['3', 'three\r\n\r\nlines', 'call', '03.11.2026 11:00', first],
    ['4', '', 'Nowhere', '2026-11-05', first],
    ['', 'no id', 'list', '2026-11-05', second],
    ['5', '', 'list', '2026-02-30', third],
    ['5', '', 'list', '', third],
    ['6', '', '', '2026-11-05', third],
    ['7', 'the last', 'list', '2026-11-06', 'O"Neil'],
  ];
}
const RUSSIAN = writeRows(['Иванов Пётр', 'Сидорова', 'ООО «Ёлка»']);
const LATIN = writeRows(['José Müller', 'François', 'Ægir']);
const ASCII = writeRows(['Ann', 'Bob', 'Cid']);

/** What came out: the rows of `gaps`, the accounts, and the rejected rows. */
async function readBack(content: Uint8Array | string, argv: readonly string[] = [], stdin?: Uint8Array) {
  const { status, stdout, after } = await runTool(
    ['gaps', '--format', 'json', '--rejects', 'rejects.csv', ...argv],
    {
      files: { 'voronka.yaml': configOf(['list', 'call']), 'transitions.csv': content },
      ...(stdin === undefined ? {} : { stdin }),
    },
  );
  expect(status).toBe(0);
  const { meta, rows } = JSON.parse(stdout);
  const [{ rows: read, used, rejected }] = meta.files;
  return {
    rows,
    accounts: { read, used, rejected },
    rejects: after['rejects.csv']?.replaceAll('(standard input),', 'transitions.csv,'),
  };
}

const references = new Map<object, Awaited<ReturnType<typeof readBack>>>();

/** The outcome of rows as plain UTF-8 with commas, which is read once. */
async function readOnce(rows: readonly (readonly string[])[]) {
  const known = references.get(rows) ?? (await readBack(writeCsv(rows)));
  references.set(rows, known);
  return known;
}

describe('one content', () => {
  it('is read by the engine directly: the reference of the others', async () => {
    const { rows, accounts, rejects } = await readOnce(RUSSIAN);
    expect(accounts).toEqual({ read: 11, used: 6, rejected: 5 });
    expect(
      rows.map(({ manager, entered, converted, lost }: Record<string, unknown>) => [
        manager,
        entered,
        converted,
        lost,
      ]),
    ).toEqual([
      ['O"Neil', 1, 0, 0],
      ['Иванов Пётр', 2, 2, 0],
      ['ООО «Ёлка»', 1, 0, 1],
      ['*', 4, 2, 1],
    ]);
    expect(rejects).toBe(`file,line,reason,column,value,message,text
transitions.csv,10,stage-unknown,stage,Nowhere,"no stage, loss or ignored label of the config","4,,Nowhere,2026-11-05,Иванов Пётр"
transitions.csv,11,id-missing,contact_id,,no contact id,",no id,list,2026-11-05,Сидорова"
transitions.csv,12,time-unreadable,at,2026-02-30,the time cannot be read,"5,,list,2026-02-30,ООО «Ёлка»"
transitions.csv,13,time-missing,at,,no time,"5,,list,,ООО «Ёлка»"
transitions.csv,14,stage-missing,stage,,no stage,"6,,,2026-11-05,ООО «Ёлка»"
`);
  });

  it.each([
    ['with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['in UTF-16LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['in UTF-16BE', (text: string) => iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['in windows-1251', (text: string) => iconv.encode(text, 'windows-1251')],
    ['compressed', (text: string) => gzipSync(text)],
    ['in windows-1251, compressed', (text: string) => gzipSync(iconv.encode(text, 'windows-1251'))],
    ['without a last line end', (text: string) => text.trimEnd()],
    ['with blank lines at the end', (text: string) => `${text}\n\n`],
  ])('%s has the same outcome', async (_, encode) => {
    const reference = await readOnce(RUSSIAN);
    expect(await readBack(encode(writeCsv(RUSSIAN)))).toEqual(reference);
  });

  it('in windows-1252 has the same outcome as in UTF-8', async () => {
    const reference = await readBack(writeCsv(LATIN));
    expect(await readBack(iconv.encode(writeCsv(LATIN), 'windows-1252'))).toEqual(reference);
  });

  it('on standard input has the same outcome', async () => {
    const reference = await readOnce(RUSSIAN);
    const stdin = iconv.encode(writeCsv(RUSSIAN), 'windows-1251');
    expect(await readBack('', ['--transitions', '-'], stdin)).toEqual(reference);
  });

  it.each([',', ';', '\t', '|'])(
    'with the delimiter %j and either line end has the same outcome',
    async (delimiter) => {
      const { rows, accounts, rejects } = await readOnce(ASCII);
      for (const lineEnd of ['\n', '\r\n']) {
        for (const mark of ['', '\ufeff']) {
          const other = await readBack(mark + writeCsv(ASCII, delimiter, lineEnd));
          expect({ rows: other.rows, accounts: other.accounts }).toEqual({ rows, accounts });
          // the original text differs, line, reason and value do not
          const places = (text = ''): string[] =>
            text.split('\n').map((line) => line.split(',').slice(0, 5).join());
          expect(places(other.rejects)).toEqual(places(rejects));
        }
      }
    },
  );
});

describe('a line end inside a name of the header', () => {
  // Excel writes LF for Alt+Enter in a cell, and CRLF after each row
  it.each([
    ['\n', '\r\n'],
    ['\r\n', '\n'],
    ['\n', '\n'],
  ])('%j where rows end in %j loses no row', async (inside, lineEnd) => {
    const { rows, accounts } = await readOnce(ASCII);
    const content = writeCsv(ASCII, ',', lineEnd).replace('note', `"a${inside}note"`);
    const other = await readBack(content);
    expect({ rows: other.rows, accounts: other.accounts }).toEqual({ rows, accounts });
  });
});

describe('a file with broken records', () => {
  const lines = writeCsv(ASCII).split('\n');
  // after the header, in the middle and before the end; a quote that never closes comes before others that do
  const broken = [
    lines[0],
    '8,x',
    ...lines.slice(1, 6),
    '8,"x,list,2026-11-02,Ann',
    ...lines.slice(6, -2),
    '8,,list,2026-11-02,Ann,,more',
    ...lines.slice(-2),
  ].join('\n');

  it('is read the same way by both readers', async () => {
    const direct = await readBack(broken);
    expect(direct.accounts).toEqual({ read: 14, used: 6, rejected: 8 });
    expect(direct.rejects?.split('\n').map((line) => line.split(',').slice(1, 3).join(' '))).toEqual([
      'line reason',
      '2 record-fields',
      '8 record-quote',
      '12 stage-unknown',
      '13 id-missing',
      '14 time-unreadable',
      '15 time-missing',
      '16 stage-missing',
      '17 record-fields',
      '',
    ]);
    expect(await readBack(`\ufeff${broken}`)).toEqual(direct);
    expect(await readBack(Buffer.from(`\ufeff${broken}`, 'utf16le'))).toEqual(direct);
    expect(await readBack(gzipSync(broken))).toEqual(direct);
    expect(await readBack('', ['--transitions', '-'], Buffer.from(broken))).toEqual(direct);
  });

  it('counts the rows that the same file without them counts', async () => {
    expect((await readBack(broken)).rows).toEqual((await readOnce(ASCII)).rows);
  });
});

describe('several files', () => {
  it('are one table, each row accounted for in its own file', async () => {
    const [header = [], ...rows] = ASCII;
    const files = {
      'voronka.yaml': configOf(['list', 'call']),
      'a.csv': writeCsv([header, ...rows.slice(0, 4)]),
      'b.csv': iconv.encode(writeCsv([header, ...rows.slice(4, 8)], ';', '\r\n'), 'utf-16le', {
        addBOM: true,
      }),
      'c.csv': writeCsv([header.toReversed(), ...rows.slice(8).map((row) => row.toReversed())], '\t'),
    };
    const { stdout, after } = await runTool(
      [
        'gaps',
        '--format',
        'json',
        '--rejects',
        'r.csv',
        '--transitions',
        'a.csv',
        'b.csv',
        '--transitions',
        'c.csv',
      ],
      { files },
    );
    const { meta, rows: counted } = JSON.parse(stdout);
    expect(counted).toEqual((await readOnce(ASCII)).rows);
    expect(
      meta.files.map(({ file, rows: read, used }: Record<string, unknown>) => [file, read, used]),
    ).toEqual([
      ['a.csv', 4, 4],
      ['b.csv', 4, 1],
      ['c.csv', 3, 1],
    ]);
    expect(after['r.csv']?.split('\n').map((line) => line.split(',').slice(0, 3).join(' '))).toEqual([
      'file line reason',
      'b.csv 5 stage-unknown',
      'b.csv 6 id-missing',
      'b.csv 7 time-unreadable',
      'c.csv 2 time-missing',
      'c.csv 3 stage-missing',
      '',
    ]);
  });
});

describe('a row of nothing but delimiters', () => {
  const [header = [], ...rows] = ASCII;
  const blank = header.map(() => '');

  it('is no row, whoever reads the file', async () => {
    const { rows: counted, accounts } = await readOnce(ASCII);
    const text = writeCsv([header, blank, ...rows.slice(0, 3), blank, blank, ...rows.slice(3), blank]);
    const plain = await readBack(text);
    expect({ rows: plain.rows, accounts: plain.accounts }).toEqual({ rows: counted, accounts });
    const quoted = text.replaceAll(/^,,,,$/gm, '"","","","",""');
    expect(await readBack(quoted)).toEqual(plain);
    expect(await readBack(`${text}8,too few\n`)).toMatchObject({
      rows: counted,
      accounts: { ...accounts, read: accounts.read + 1, rejected: accounts.rejected + 1 },
    });
  });

  it('is not one that has only what nobody asks for', async () => {
    const { accounts } = await readOnce(ASCII);
    const noted = blank.map((_, index) => (header[index] === 'note' ? 'x' : ''));
    const withNote = await readBack(writeCsv([header, noted, ...rows]));
    expect(withNote.accounts).toEqual({
      ...accounts,
      read: accounts.read + 1,
      rejected: accounts.rejected + 1,
    });
  });
});
