import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { runTool } from '../../../tool/run-tool.ts';
import { askRows, askTeam, failRows, writeConfig } from '../../ask-rows.ts';

const ENTRIES =
  'entries: [{ stage: list, column: Found }, { stage: call, column: Called }, { stage: deal, column: Sold }, { lost: true, column: Gone }]';

/** Ann: 1 sold, 2 lost after the call; Bob: 3 called; of nobody: 4, of whom nothing is known. */
const WIDE = `contact_id,manager,Found,Called,Sold,Gone
1,Ann,2026-11-02,2026-11-03,2026-11-05,
2,Ann,2026-11-02,2026-11-04,,2026-11-06
3,Bob,,2026-11-09,,
4,,,,,
`;

describe('a file with a column of dates a stage', () => {
  it('has an entry in every date, and none in a blank', async () => {
    const { rows, files, contacts, undated, asOf } = await askRows(ENTRIES, { 'transitions.csv': WIDE });
    expect(rows).toEqual([
      '(unassigned) call 1/0/0/1',
      ...['Ann call 2/2/0/0', 'Ann deal 2/1/1/0'],
      ...['Bob call 1/1/0/0', 'Bob deal 1/0/0/1'],
      ...['* call 4/3/0/1', '* deal 3/1/1/1'],
    ]);
    expect(files).toEqual(['transitions.csv 4 = 4 + 0, 0']);
    expect({ contacts, undated, asOf }).toEqual({
      contacts: 4,
      undated: 1,
      asOf: '2026-11-09T00:00:00+00:00',
    });
  });

  it('gives the manager of its row under every rule of credit', async () => {
    for (const credit of ['owner', 'performer']) {
      const { rows } = await askRows(ENTRIES, { 'transitions.csv': WIDE }, { argv: ['--credit', credit] });
      expect(rows).toContain('Ann deal 2/1/1/0');
      expect(rows).toContain('(unassigned) call 1/0/0/1');
    }
  });

  it('does not mind what a column holds where it does not count, not even for the order of its dates', async () => {
    const entries =
      'entries: [{ stage: call, column: Called }, { stage: deal, column: Closes, where: { Won: yes } }]';
    const rows = ['1,2026-11-02,25/11/2026,yes', '2,2026-11-02,11/26/2026,no', '3,2026-11-02,26/11/2026,yes'];
    expect(
      await askTeam(entries, { 'transitions.csv': `id,Called,Closes,Won\n${rows.join('\n')}\n` }),
    ).toEqual(['* call 3/3/0/0', '* deal 3/2/0/1']);
  });

  it('has periods, windows and as-of like any other', async () => {
    const files = { 'transitions.csv': WIDE };
    expect(await askTeam(ENTRIES, files, { argv: ['--period', '2026-W45'] })).toEqual([
      ...['* call 2/2/0/0', '* deal 2/1/1/0'],
    ]);
    expect(await askTeam(ENTRIES, files, { argv: ['--as-of', '2026-11-03'] })).toEqual([
      // nothing has happened to 3 yet; of 4 nothing is known at any time
      ...['* call 4/1/0/3', '* deal 1/0/0/1'],
    ]);
    const windowed = writeConfig(ENTRIES).replace('{ id: deal }', '{ id: deal, window: 1d }');
    const ask = async (maturity: string): Promise<string> => {
      const argv = ['gaps', '--maturity', maturity, '--format', 'csv'];
      return (await runTool(argv, { files: { ...files, 'voronka.yaml': windowed } })).stdout;
    };
    // 1 took two days; 3 entered less than a day before as-of
    expect(await ask('off')).toMatch(/^\*,deal,2,0,1,1,1,/m);
    expect(await ask('auto')).toMatch(/^\*,deal,3,0,1,2,0,.*,2,$/m);
  });

  it('counts columns called like labels, or as HubSpot calls them, where the config lists none', async () => {
    const [header = '', ...rest] = WIDE.split('\n');
    const rename = (names: readonly string[]): string =>
      [[...header.split(',').slice(0, 2), ...names].join(','), ...rest].join('\n');
    const { rows } = await askRows(ENTRIES, { 'transitions.csv': WIDE });
    const named = { 'transitions.csv': rename([' LIST', 'Call', 'deal', 'lost']) };
    expect((await askRows('shape: wide', named)).rows).toEqual(rows);
    const quoted = (stage: string): string => `"Date entered ""${stage} (Sales)"""`;
    const entered = { 'transitions.csv': rename(['List', 'Call', 'Deal', 'Lost'].map(quoted)) };
    expect((await askRows('shape: wide', entered)).rows).toEqual(rows);
    // a column of something ignored is known, and enters nothing
    const robot = { 'transitions.csv': rename(['List', 'Call', 'Deal', 'Robot']) };
    expect(await askTeam('shape: wide', robot)).toEqual(['* call 4/3/0/1', '* deal 3/1/0/2']);
  });

  it('names a column that is the entry into an unknown stage, and says where no column is an entry', async () => {
    const header = 'contact_id,"Date entered ""Daal (Sales)""",Call';
    expect(await failRows('shape: wide', { 'transitions.csv': `${header}\n1,2026-11-02,\n` })).toEqual([
      'voronka: transitions.csv: the column “Date entered "Daal (Sales)"” is the entry into a stage that the config does not know',
      'Hint: add it to the labels of a stage, of lost or of ignored; did you mean “deal”?',
    ]);
    expect(await failRows('shape: wide', { 'transitions.csv': 'contact_id,Calls\n1,2026-11-02\n' })).toEqual([
      'voronka: transitions.csv: shape: wide, but no column is named like a stage (list, call, deal, Lost, Robot); found: contact_id, Calls',
      'Hint: name the columns in the config, transitions: { entries: [ { stage: …, column: "…" } ] }',
    ]);
  });

  it('counts a column only in rows in which others have given values', async () => {
    const rows =
      'entries: [{ stage: call, column: engaged }, { stage: deal, column: closed, where: { Outcome: Won } }, { lost: true, column: closed, where: { outcome: [lost, "dead  end"] } }]';
    const content = `contact_id,outcome,engaged,closed
1,Won,2026-11-02,2026-11-05
2, WON ,2026-11-02,2026-11-05
3,Lost,2026-11-02,2026-11-05
4,Dead end,2026-11-02,2026-11-05
5,Wonder,2026-11-02,2026-11-05
6,,2026-11-02,2026-11-05
7,,2026-11-02,not yet
8,won,2026-11-02,not yet
`;
    const { rows: counted, files, rejects } = await askRows(rows, { 'transitions.csv': content });
    expect(counted.slice(-2)).toEqual(['* call 7/7/0/0', '* deal 7/2/2/3']);
    // where it does not count, it does not matter what stands there
    expect(files).toEqual(['transitions.csv 8 = 7 + 1, 0']);
    expect(rejects).toEqual(['transitions.csv:9 time-unreadable closed not yet']);
    const blank = 'entries: [{ stage: deal, column: closed, where: { outcome: "" } }]';
    expect(await askTeam(blank, { 'transitions.csv': content.replace('not yet', '') })).toEqual([
      ...['* call 8/1/0/7', '* deal 1/1/0/0'],
    ]);
  });

  it('needs no column of losses that the config gives no label', async () => {
    const config = writeConfig('entries: [{ stage: call, column: c }, { lost: true, column: l }]').replace(
      /lost: .*\n/,
      '',
    );
    const { stdout } = await runTool(['gaps', '--format', 'csv'], {
      files: {
        'voronka.yaml': config,
        'transitions.csv': 'contact_id,c,l\n1,2026-11-02,2026-11-03\n',
      },
    });
    expect(stdout).toMatch(/^\*,deal,1,0,1,0,/m);
  });

  it('takes its id from whatever column is known to be one', async () => {
    const content = 'Клиент,Ответственный,List,Call\nОдин,Анна,2026-11-02,2026-11-03\n';
    expect((await askRows('shape: wide', { 'transitions.csv': content })).rows[0]).toBe('Анна call 1/1/0/0');
  });
});

describe('a row that cannot be used', () => {
  const rejected = `contact_id,manager,Found,Called,Sold,Gone
1,Ann,2026-11-02,soon,2026-02-30,
,Ann,2026-11-02,2026-11-03,,
,Ann,never,2026-11-03,,
2,Ann,2026-11-02,2026-11-03,2026-11-05,later
3,Bob,2026-11-02,2026-11-03,,
3,Bob,2026-11-02,2026-11-03
`;
  const expected = {
    rows: ['Bob call 1/1/0/0', 'Bob deal 1/0/0/1', '* call 1/1/0/0', '* deal 1/0/0/1'],
    files: ['transitions.csv 6 = 1 + 5, 0'],
    contacts: 1,
    undated: 0,
    asOf: '2026-11-03T00:00:00+00:00',
    rejects: [
      'transitions.csv:2 time-unreadable Called soon',
      'transitions.csv:3 id-missing contact_id',
      'transitions.csv:4 id-missing contact_id',
      'transitions.csv:5 time-unreadable Gone later',
      'transitions.csv:7 record-fields',
    ],
  };

  it('is left out as a whole and told once, with the column at fault', async () => {
    expect(await askRows(ENTRIES, { 'transitions.csv': rejected })).toEqual(expected);
  });

  it.each([
    [
      'a lone CR',
      (text: string) => text.replace('3,Bob,2026-11-02,2026-11-03,,', '"3\r ",Bob,2026-11-02,2026-11-03,,'),
    ],
    ['windows-1251', (text: string) => iconv.encode(text.replaceAll('Bob', 'Боб'), 'windows-1251')],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['semicolons and quotes', (text: string) => text.trim().replaceAll(',', '";"').replace(/^|$/gm, '"')],
  ])('is the same to the other reader: %s', async (_, encode) => {
    const outcome = await askRows(ENTRIES, { 'transitions.csv': encode(rejected) });
    const lines = outcome.rejects.map((each) => each.split(' ')[0]);
    expect({
      ...outcome,
      rows: outcome.rows.map((row) => row.replace('Боб', 'Bob')),
      rejects: lines,
    }).toEqual({
      ...expected,
      // a line end in a field moves the rows behind it
      rejects: expected.rejects.map((each) =>
        each.split(' ')[0]!.replace(':7', _ === 'a lone CR' ? ':8' : ':7'),
      ),
    });
  });

  it('is told by check and stops --strict', async () => {
    const files = { 'voronka.yaml': writeConfig(ENTRIES), 'transitions.csv': rejected };
    const { stdout } = await runTool(['check'], { files });
    expect(stdout).toContain('transitions.csv:2, column “Called”: soon');
    expect((await runTool(['gaps', '--strict'], { files })).status).toBe(3);
    const good = { ...files, 'transitions.csv': WIDE };
    expect((await runTool(['gaps', '--strict'], { files: good })).status).toBe(0);
  });
});

describe('a file of contacts beside it', () => {
  const contacts = `contact_id,manager,segment,created_at
1,Cid,Retail,2026-10-01
5,Cid,Retail,2026-11-10
`;
  const content = `contact_id,manager,segment,created_at,updated_at,Office,Call,Deal
1,Ann,Wholesale,2026-11-30,2026-12-30,North,2026-11-03,
2,Ann,Wholesale,2026-11-02,,North,2026-11-04,
2,Bob,Retail,2026-11-01,2026-11-20,South,,2026-11-05
`;
  const files = { 'transitions.csv': content, 'contacts.csv': contacts };
  const both = { more: 'contacts: { file: contacts.csv }\n' };

  it('speaks for its own contacts; the rows speak for the others', async () => {
    const outcome = await askRows('shape: wide', files, both);
    expect(outcome.rows).toEqual([
      ...['Ann deal 2/1/0/1', 'Bob call 1/1/0/0', 'Cid call 2/1/0/1'],
      ...['* call 3/2/0/1', '* deal 2/1/0/1'],
    ]);
    // the creation in a row that does not speak is no news either
    expect(outcome.asOf).toBe('2026-11-10T00:00:00+00:00');
    expect(outcome.contacts).toBe(3);
  });

  it('is needed for nothing: segments and other columns are in the rows', async () => {
    const alone = { 'transitions.csv': content };
    expect((await askRows('shape: wide', alone, { argv: ['--by', 'segment'] })).rows).toEqual([
      ...['Retail call 1/1/0/0', 'Retail deal 1/1/0/0'],
      ...['Wholesale call 1/1/0/0', 'Wholesale deal 1/0/0/1'],
      ...['* call 2/2/0/0', '* deal 2/1/0/1'],
    ]);
    expect(await askTeam('shape: wide', alone, { argv: ['--segment', 'Retail'] })).toEqual([
      ...['* call 1/1/0/0', '* deal 1/1/0/0'],
    ]);
    const { rows } = await askRows('shape: wide', files, { ...both, argv: ['--by', 'Office'] });
    // a column that the contacts do not have is that of the row
    expect(rows).toEqual([
      '(unassigned) call 1/0/0/1',
      ...['North call 1/1/0/0', 'North deal 1/0/0/1'],
      ...['South call 1/1/0/0', 'South deal 1/1/0/0'],
      ...['* call 3/2/0/1', '* deal 2/1/0/1'],
    ]);
  });
});
