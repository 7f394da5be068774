import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Files, parseRows, runTool } from '../../tool/run-tool.ts';
import { CONFIG, CONTACTS, FILES, TRANSITIONS } from '../../tool/small-funnel.ts';

/** What a run that cannot work says, line by line. */
async function fail(files: Files, argv: readonly string[] = ['gaps']): Promise<string[]> {
  const { status, stdout, stderr } = await runTool(argv, { files: { ...FILES, ...files } });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr.trimEnd().split('\n');
}

const bytes = (latin1: string): Buffer => Buffer.from(latin1, 'latin1');
const SAVE_AS =
  '  Hint: open it in Excel or LibreOffice and save it as a workbook (XLSX), or the sheet as “CSV UTF-8”';
const EXPORT = '  Hint: export again and choose CSV';

describe('a file that cannot be read', () => {
  it('that is missing, for both tables at once', async () => {
    const hint = '  Hint: check the path; paths in the config are relative to the config file';
    expect(await fail({}, ['gaps', '--contacts', 'none.csv', '--transitions', 'no/ne.csv'])).toEqual([
      'voronka: no/ne.csv: no such file; expected a CSV file of stage transitions',
      hint,
      'voronka: none.csv: no such file; expected a CSV file of contacts',
      hint,
    ]);
  });

  it('that is a folder', async () => {
    expect(await fail({}, ['gaps', '--contacts', '.'])).toEqual([
      'voronka: .: is a folder; expected a CSV file of contacts',
    ]);
  });

  // the superuser may read everything
  it.skipIf(process.getuid?.() === 0)('that may not be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'voronka-test-'));
    try {
      const file = join(folder, 'contacts.csv');
      writeFileSync(file, CONTACTS);
      chmodSync(file, 0o000);
      expect(await fail({}, ['gaps', '--contacts', file])).toEqual([
        `voronka: ${file}: may not be read: permission denied`,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['empty', ''],
    ['blank', '\n \n'],
  ])('that is %s', async (_, content) => {
    expect(await fail({ 'contacts.csv': content })).toEqual([
      'voronka: contacts.csv: is empty; expected a CSV file of contacts with a header line',
      '  Hint: export it again',
    ]);
  });

  it('that is a broken workbook', async () => {
    const [message, hint] = await fail({ 'contacts.csv': bytes('PK\x03\x04....xl/workbook.xml') });
    expect(message).toMatch(/^voronka: contacts\.csv: cannot be read as an Excel workbook/);
    expect(hint).toBe('  Hint: export or copy it again');
  });

  it.each([
    ['an old Excel workbook (XLS)', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), SAVE_AS],
    ['a ZIP archive', bytes('PK\x03\x04....'), '  Hint: unpack it and name the CSV file inside'],
    [
      'an HTML page',
      '<!DOCTYPE html><table>',
      '  Hint: export again and choose CSV; CRMs often name an HTML table .csv or .xls',
    ],
    [
      'a Git LFS pointer, not the file itself',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\n',
      '  Hint: run git lfs pull to fetch the file',
    ],
    ['binary data, not text', 'contact_id,stage,at\n1,a\0\x01b,c\n', EXPORT],
  ])('that is %s under the name of a CSV', async (seems, content, hint) => {
    expect(await fail({ 'contacts.csv': content })).toEqual([
      `voronka: contacts.csv: is ${seems}; expected CSV text`,
      hint,
    ]);
  });

  it('that is a damaged archive', async () => {
    expect(await fail({ 'contacts.csv': gzipSync(CONTACTS).subarray(0, 60) })).toEqual([
      'voronka: contacts.csv: the gzip archive is damaged or cut short',
      '  Hint: export or copy it again',
    ]);
  });
});

describe('a file that has only a header', () => {
  const files = {
    ...FILES,
    'contacts.csv': 'contact_id,created_at\n',
    'transitions.csv': 'contact_id,stage,at',
  };

  it.each(['report', 'gaps', 'coach', 'check'])('is a valid empty %s in every format', async (command) => {
    for (const format of ['table', 'csv', 'tsv', 'json']) {
      const { status, stdout, stderr } = await runTool([command, '--format', format], { files });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      await expect(stdout).toMatchFileSnapshot(
        `__file_snapshots__/empty-${command}.${format === 'table' ? 'txt' : format}`,
      );
    }
  });
});

describe('columns', () => {
  it('that are needed and missing are asked for, in all files at once', async () => {
    const lines = await fail({
      'contacts.csv': 'number,name\n1,2\n',
      'transitions.csv': 'contact_id,stage\n1,Call\n',
    });
    expect(lines[0]).toBe('voronka: transitions.csv: no column for at; found: contact_id, stage');
    expect(lines[1]).toMatch(
      /^ {2}Hint: name it in the config, transitions: \{ columns: \{ at: "…" \} \}, or call it one of at, /,
    );
    expect(lines[2]).toBe('voronka: contacts.csv: no column for contact_id; found: number, name');
    expect(lines[3]).toMatch(
      /^ {2}Hint: name it in the config, contacts: \{ columns: \{ contact_id: "…" \} \}, /,
    );
    expect(lines.length).toBe(4);
  });

  it('that the config names and the file lacks', async () => {
    const config = CONFIG.replace(
      'file: contacts.csv',
      'file: contacts.csv, columns: { contact_id: Nummer, manager: Manager }',
    );
    expect(await fail({ 'voronka.yaml': config, 'contacts.csv': 'Number,Name\n1,2\n' })).toEqual([
      'voronka: contacts.csv: the config maps contacts.contact_id to “Nummer”, which is not in the header; found: Number, Name',
      '  Hint: did you mean “Number”?',
      'voronka: contacts.csv: the config maps contacts.manager to “Manager”, which is not in the header; found: Number, Name',
    ]);
  });

  it('that stand twice are asked about where they are needed, else the first is taken', async () => {
    expect(await fail({ 'transitions.csv': 'contact_id,stage,at,stage\n1,Call,2026-01-01,x\n' })).toEqual([
      'voronka: transitions.csv: “stage”, needed for transitions.stage, stands in the header 2 times (columns 2, 4)',
      '  Hint: rename one of them in the file, or map another column in the config',
    ]);
    const contacts = CONTACTS.replace('created_at\n', 'created_at,note,note\n').replace(
      /(\d\d:00)$/gm,
      '$1,x,y',
    );
    const files = { ...FILES, 'contacts.csv': contacts };
    const { stdout } = await runTool(['gaps', '--format', 'csv'], { files });
    expect(parseRows(stdout)).toEqual(
      parseRows((await runTool(['gaps', '--format', 'csv'], { files: FILES })).stdout),
    );
    expect((await runTool(['gaps', '--by', 'note'], { files })).status).toBe(2);
  });

  it('differ between the files of one table', async () => {
    expect(
      await fail({ 'more.csv': 'contact_id,stage,at\n9,Call,2026-11-11\n' }, [
        'gaps',
        '--transitions',
        'transitions.csv',
        'more.csv',
      ]),
    ).toEqual([
      'voronka: more.csv: lacks columns of the other transitions file transitions.csv: manager',
      '  Hint: files of one table must have the same columns',
    ]);
  });
});

const BAD_ROWS = `${TRANSITIONS}4,Cal,2026-11-11,Bob
4,Call,2026-02-30,Bob
,Call,2026-11-11,Bob
4,Call,,Bob
4,,2026-11-11,Bob
4,Call
4,"Call,2026-11-11,Bob
4,Call,2026-11-12,Ann
`;
const REJECTS = `file,line,reason,column,value,message,text
transitions.csv,7,stage-unknown,stage,Cal,"no stage, loss or ignored label of the config","4,Cal,2026-11-11,Bob"
transitions.csv,8,time-unreadable,at,2026-02-30,the time cannot be read,"4,Call,2026-02-30,Bob"
transitions.csv,9,id-missing,contact_id,,no contact id,",Call,2026-11-11,Bob"
transitions.csv,10,time-missing,at,,no time,"4,Call,,Bob"
transitions.csv,11,stage-missing,stage,,no stage,"4,,2026-11-11,Bob"
transitions.csv,12,record-fields,,,2 fields where the header has 4,"4,Call"
transitions.csv,13,record-quote,,,"a quote that never closes, or closes in the middle of a field","4,""Call,2026-11-11,Bob"
`;

describe('bad rows', () => {
  const files = { ...FILES, 'transitions.csv': BAD_ROWS };

  it('are rejected, counted and written out; the rest counts', async () => {
    const { status, stdout, stderr, after } = await runTool(
      ['gaps', '--rejects', 'rejects.csv', '--format', 'csv'],
      { files },
    );
    expect(status).toBe(0);
    expect(stderr).toBe('transitions.csv: 7 of 13 rows rejected\nvoronka check lists the rejected rows.\n');
    expect(after['rejects.csv']).toBe(REJECTS);
    const call = parseRows(stdout).find(({ manager, stage }) => manager === '*' && stage === 'call');
    expect([call?.entered, call?.converted]).toEqual(['4', '4']);
  });

  it('are exemplified by check', async () => {
    const { status, stdout, stderr } = await runTool(['check'], { files });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('__file_snapshots__/bad-rows-check.txt');
  });

  it('of one kind do not hide those of another', async () => {
    const many = Array.from({ length: 50 }, (_, i) => `9,Cal,2026-11-11,B${i}\n`).join('');
    const { stdout } = await runTool(['check', '--format', 'json'], {
      files: { ...FILES, 'transitions.csv': `${TRANSITIONS}${many}9,Call,soon,Bob\n` },
    });
    const { problems } = JSON.parse(stdout);
    expect(
      problems.map(({ problem, rows, examples }: { problem: string; rows: number; examples: object[] }) => [
        problem,
        rows,
        examples.length,
      ]),
    ).toEqual([
      ['stage-unknown', 50, 3],
      ['time-unreadable', 1, 1],
    ]);
  });

  it('stop a strict run before anything is printed; --rejects is written', async () => {
    const { status, stdout, after } = await runTool(
      ['gaps', '--strict', '--rejects', 'rejects.csv', '-o', 'gaps.csv'],
      { files },
    );
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(Object.keys(after)).toEqual([...Object.keys(FILES), 'rejects.csv'].sort());
  });

  it('make a strict check end with 3, its page printed', async () => {
    const { status, stdout } = await runTool(['check', '--strict'], { files });
    expect(status).toBe(3);
    expect(stdout).toContain('7 rows rejected.');
    expect((await runTool(['check', '--strict'], { files: FILES })).status).toBe(0);
  });

  it('write a header alone where nothing is rejected', async () => {
    const { after } = await runTool(['gaps', '--rejects', 'rejects.csv'], { files: FILES });
    expect(after['rejects.csv']).toBe('file,line,reason,column,value,message,text\n');
  });
});

describe('a file of which every row is rejected', () => {
  const files = { 'transitions.csv': 'contact_id,stage,at\n1,X,2026-11-11\n2,Y,2026-11-11\n3,Call,soon\n' };

  it('is an error with the commonest reason', async () => {
    expect(await fail(files)).toEqual([
      'transitions.csv: 3 of 3 rows rejected',
      'voronka check lists the rejected rows.',
      'voronka: transitions.csv: every one of 3 rows is rejected; most often: unknown stage',
      '  Hint: voronka check shows examples; most likely a column is mapped wrongly or the stage labels are not in the config',
    ]);
  });

  it('is shown by check, which fails', async () => {
    const { status, stdout, stderr } = await runTool(['check'], { files: { ...FILES, ...files } });
    expect(status).toBe(2);
    expect(stdout).toContain('transitions: unknown stage — 2\n');
    expect(stderr).toMatch(/every one of 3 rows is rejected; most often: unknown stage/);
  });
});
