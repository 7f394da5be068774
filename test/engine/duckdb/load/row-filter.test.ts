import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { runTool } from '../../../tool/run-tool.ts';
import { askRows, askTeam, failRows, writeConfig } from '../../ask-rows.ts';

const LONG = `id,stage,at,owner,Object
1,Call,2026-11-02,Ann,Deal
1,Deal,2026-11-03,Ann,deal
2,Nonsense,whenever,Ann,Letter
3,Call,2026-11-02,Ann, DEAL
,Lost,2026-11-04,Ann,
`;

describe('rows that a condition leaves out', () => {
  it('are used, change nothing, and are counted', async () => {
    const outcome = await askRows('where: { object: [deal] }', { 'transitions.csv': LONG });
    expect(outcome).toEqual({
      rows: ['Ann call 2/2/0/0', 'Ann deal 2/1/0/1', '* call 2/2/0/0', '* deal 2/1/0/1'],
      files: ['transitions.csv 5 = 5 + 0, 2'],
      contacts: 2,
      undated: 0,
      asOf: '2026-11-03T00:00:00+00:00',
      rejects: [],
    });
    const { stdout } = await runTool(['report'], {
      files: { 'voronka.yaml': writeConfig('where: { object: [deal] }'), 'transitions.csv': LONG },
    });
    expect(stdout).toContain('transitions.csv: 5 rows used (2 left out by pipeline or condition)');
    const russian = iconv.encode(LONG.replaceAll('Ann', 'Анна'), 'windows-1251');
    expect((await askRows('where: { object: [deal] }', { 'transitions.csv': russian })).files).toEqual(
      outcome.files,
    );
  });

  it('match all of several conditions, any of several values, and a blank where that is asked for', async () => {
    const count = async (rows: string) => (await askRows(rows, { 'transitions.csv': LONG })).files[0];
    expect(await count('where: { Object: deal, stage: Call }')).toBe('transitions.csv 5 = 5 + 0, 3');
    expect(await count('where: { Object: [deal, letter], stage: [call, deal] }')).toBe(
      'transitions.csv 5 = 5 + 0, 2',
    );
    expect(await count('where: { Object: ["", Deal] }')).toBe('transitions.csv 5 = 4 + 1, 1');
  });

  it('has a blank wherever a cell says nothing', async () => {
    const row = (at: number, cell: string) => `${at},Call,2026-11-02,Ann,${cell}\n`;
    const cells = ['', '-', ' NULL', 'n/a', 'не\u00a0указано', '\u000b', '\u0085-', 'x', '0'];
    const content = `id,stage,at,owner,Note\n${cells.map((cell, at) => row(at, cell)).join('')}`;
    const aside = async (rows: string) =>
      (await askRows(rows, { 'transitions.csv': content })).files[0]?.split(', ')[1];
    expect(await aside('where: { Note: "" }')).toBe('2');
    expect(await aside('where: { Note: ["", x] }')).toBe('1');
    expect(await aside('where: { Note: "-" }')).toBe('7');
    expect(await aside('blanks: ["0"], where: { Note: "" }')).toBe('6');
    expect(await aside('blanks: [], where: { Note: "" }')).toBe('7');
    const called = 'shape: wide, entries: [{ stage: call, column: at, where: { Note: "" } }]';
    expect(await askTeam(called, { 'transitions.csv': content })).toEqual([
      '* call 9/7/0/2',
      '* deal 7/0/0/7',
    ]);
  });

  it('has letters of either case, whatever the language', async () => {
    const words = ['İş', 'iş', 'İŞ', 'I\u0307ş', 'ОДОΣ', 'одоς', 'Ev'];
    const content = `id,stage,at,owner,tür\n${words.map((word, at) => `${at},Call,2026-11-02,Ann,${word}\n`).join('')}`;
    const aside = async (values: string) =>
      (await askRows(`where: { TÜR: ${values} }`, { 'transitions.csv': content })).files[0]?.split(', ')[1];
    expect(await aside('[İş, Ev]')).toBe('2');
    expect(await aside('[İŞ]')).toBe('3');
    expect(await aside('[Одоσ]')).toBe('5');
    expect(await failRows('where: { tür: Açık }', { 'transitions.csv': content })).toEqual([
      'voronka: transitions.csv: no row meets the condition “tür” is “Açık”',
      expect.stringContaining('Hint: known: '),
    ]);
    // pipelines too
    const piped = content.replace('tür', 'Pipeline');
    const chosen = await askRows('pipeline: iş', { 'transitions.csv': piped });
    expect(chosen.files).toEqual(['transitions.csv 7 = 7 + 0, 3']);
    expect((await failRows('shape: long', { 'transitions.csv': piped }))[0]).toContain('rows of 3 pipelines');
  });

  it('are not all of a table: no such conditions were meant', async () => {
    const fails = (rows: string, more = {}) => failRows(rows, { 'transitions.csv': LONG }, more);
    expect(await fails('where: { Object: Contract }')).toEqual([
      'voronka: transitions.csv: no row meets the condition “Object” is “Contract”',
      'Hint: known: DEAL, Letter',
    ]);
    expect(await fails('where: { stage: Call, Object: [Later, ""], owner: "" }')).toEqual([
      'voronka: transitions.csv: no row meets the condition “owner” is blank',
      'Hint: known: Ann',
    ]);
    expect(await fails('where: { owner: Anm }', { argv: ['--lang', 'ru'] })).toEqual([
      'voronka: transitions.csv: условию не отвечает ни одна строка: «owner» — «Anm»',
      'Подсказка: может быть, «Ann»?',
    ]);
    expect(await fails('where: { stage: Nonsense, object: Deal }')).toEqual([
      'voronka: transitions.csv: no row meets the conditions “stage” is “Nonsense” and “Object” is “Deal”',
      'Hint: each is met by rows, but never together',
    ]);
    // what another file of the table has is enough
    const files = { 'transitions.csv': LONG, 'b.csv': LONG.replaceAll('Ann', 'Zed') };
    const argv = ['--transitions', 'transitions.csv', '--transitions', 'b.csv'];
    const both = await askRows('where: { owner: zed }', files, { argv });
    expect(both.files).toEqual(['transitions.csv 5 = 5 + 0, 5', 'b.csv 5 = 3 + 2, 0']);
  });

  it('are not all of the contacts either', async () => {
    const files = { 'transitions.csv': LONG, 'contacts.csv': 'contact_id,Kind\n1,Client\n' };
    const more = 'contacts: { file: contacts.csv, where: { Kind: Clients } }\n';
    expect(await failRows('shape: long', files, { more })).toEqual([
      'voronka: contacts.csv: no row meets the condition “Kind” is “Clients”',
      'Hint: did you mean “Client”?',
    ]);
  });

  it('are left out of contacts, too', async () => {
    const contacts =
      'contact_id,manager,created_at,Kind\n1,Ann,2026-11-01,Client\n,Ann,,Partner\n9,Bob,2026-12-01,Partner\n';
    const outcome = await askRows(
      'where: { object: deal }',
      { 'transitions.csv': LONG, 'contacts.csv': contacts },
      { more: 'contacts: { file: contacts.csv, where: { Kind: client } }\n' },
    );
    expect(outcome.files).toEqual(['contacts.csv 3 = 3 + 0, 2', 'transitions.csv 5 = 5 + 0, 2']);
    expect(outcome).toMatchObject({ contacts: 2, asOf: '2026-11-03T00:00:00+00:00' });
    expect(outcome.rows[0]).toBe('Ann call 2/2/0/0');
  });

  it('name a column that there is', async () => {
    expect(await failRows('where: { Objekt: Deal }', { 'transitions.csv': LONG })).toEqual([
      'voronka: transitions.csv: the config maps transitions.where to “Objekt”, which is not in the header; found: id, stage, at, owner, Object',
      'Hint: did you mean “Object”?',
    ]);
  });
});

const DEALS = (pipelines: readonly string[]): string =>
  `id,stage,at,owner,Pipeline\n${pipelines.map((name, at) => `${at},${at % 2 ? 'Call' : 'Deal'},2026-11-0${at + 1},Ann,${name}\n`).join('')}`;
const SEVERAL = DEALS(['Sales', ' sales ', 'Service', 'SALES', '', 'Repairs']);

describe('pipelines', () => {
  it('that are several need a choice', async () => {
    const message = [
      'voronka: transitions.csv: rows of 3 pipelines (column “Pipeline”): SALES (3), Repairs (1), Service (1); a funnel is one of them',
      'Hint: choose one: --pipeline "SALES", or pipeline: "…" in the config; "*" takes them all',
    ];
    expect(await failRows('shape: long', { 'transitions.csv': SEVERAL })).toEqual(message);
    expect(await failRows('shape: snapshot', { 'transitions.csv': SEVERAL })).toEqual(message);
    expect(
      await failRows('shape: snapshot', {
        'transitions.csv': iconv.encode(SEVERAL.replaceAll('Ann', 'Анна'), 'windows-1251'),
      }),
    ).toEqual(message);
  });

  it('are chosen in the config or by --pipeline, compared like labels', async () => {
    const files = { 'transitions.csv': SEVERAL };
    const chosen = await askRows('shape: snapshot', files, { argv: ['--pipeline', 'sales'] });
    expect(chosen.files).toEqual(['transitions.csv 6 = 6 + 0, 3']);
    expect(chosen.contacts).toBe(3);
    expect(await askRows('shape: snapshot', files, { more: 'pipeline: Sales\n' })).toEqual(chosen);
    expect(await askRows('shape: snapshot, pipeline: Sales', files, { more: 'pipeline: Service\n' })).toEqual(
      chosen,
    );
    const all = await askRows('shape: snapshot', files, { argv: ['--pipeline', '*'] });
    expect(all.files).toEqual(['transitions.csv 6 = 6 + 0, 0']);
    expect(all.contacts).toBe(6);
  });

  it('that no row has are named with the nearest one', async () => {
    expect(
      await failRows('shape: long', { 'transitions.csv': SEVERAL }, { argv: ['--pipeline', 'Servise'] }),
    ).toEqual([
      'voronka: transitions.csv: no row of this pipeline (column “Pipeline”)',
      'Servise',
      'Hint: did you mean “Service”?',
    ]);
    expect(
      await failRows('shape: long', { 'transitions.csv': SEVERAL }, { argv: ['--pipeline', 'Xyz'] }),
    ).toEqual([
      'voronka: transitions.csv: no row of this pipeline (column “Pipeline”)',
      'Xyz',
      'Hint: known: SALES, Repairs, Service',
    ]);
  });

  it('need a column', async () => {
    const message = [
      'voronka: transitions.csv: a pipeline is chosen, but there is no such column',
      'Sales',
      'Hint: name it in the config, transitions: { columns: { pipeline: "…" } }',
    ];
    const argv = ['--pipeline', 'Sales'];
    expect(await failRows('shape: long', { 'transitions.csv': LONG }, { argv })).toEqual(message);
    const wide = { 'transitions.csv': 'contact_id,Call\n1,2026-11-02\n' };
    expect(await failRows('shape: wide', wide, { argv })).toEqual(message);
    expect(await askTeam('shape: wide', wide, { argv: ['--pipeline', '*'] })).toHaveLength(2);
  });

  it('are those of all files together', async () => {
    const files = { 'transitions.csv': DEALS(['Sales', 'sales']), 'more.csv': DEALS(['Service']) };
    const rows = 'file: [transitions.csv, more.csv]';
    const config = (more: string) => writeConfig(rows, more).replace('file: transitions.csv, ', '');
    const run = (more: string) =>
      runTool(['gaps', '--format', 'json'], { files: { ...files, 'voronka.yaml': config(more) } });
    expect((await run('')).stderr).toContain(
      'transitions.csv, more.csv: rows of 2 pipelines (column “Pipeline”): Sales (2), Service (1)',
    );
    // a file that has nothing of the chosen one is no mistake
    const { status, stdout } = await run('pipeline: Service\n');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).meta.files.map(({ aside }: { aside: number }) => aside)).toEqual([2, 0]);
  });

  it('are chosen for each table', async () => {
    const contacts = 'contact_id,manager,pipeline\n0,Cid,Sales\n2,Cid,Service\n';
    const [message] = await failRows(
      'shape: long',
      { 'transitions.csv': SEVERAL, 'contacts.csv': contacts },
      { more: 'contacts: { file: contacts.csv, pipeline: "*" }\n' },
    );
    expect(message).toContain('transitions.csv: rows of 3 pipelines');
    const none = { argv: ['--pipeline', '*'] };
    expect((await askRows('where: { owner: Ann }', { 'transitions.csv': SEVERAL }, none)).files).toEqual([
      'transitions.csv 6 = 6 + 0, 0',
    ]);
  });

  it('of rows that do not count do not matter', async () => {
    const outcome = await askRows('where: { pipeline: [sales, ""] }', { 'transitions.csv': SEVERAL });
    expect(outcome.files).toEqual(['transitions.csv 6 = 6 + 0, 2']);
  });

  it('are no matter of contacts that name none', async () => {
    const contacts = 'contact_id,manager\n0,Cid\n2,Cid\n77,Cid\n';
    const outcome = await askRows(
      'shape: long',
      { 'transitions.csv': SEVERAL, 'contacts.csv': contacts },
      { more: 'pipeline: Service\ncontacts: { file: contacts.csv }\n' },
    );
    expect(outcome.files).toEqual(['contacts.csv 3 = 3 + 0, 0', 'transitions.csv 6 = 6 + 0, 5']);
    expect(outcome.contacts).toBe(3);
    const named = contacts.replace(
      /(manager|Cid)$/gm,
      (text) => `${text},${text === 'manager' ? 'pipeline' : 'Service'}`,
    );
    const whole = await askRows(
      'shape: long',
      { 'transitions.csv': SEVERAL, 'contacts.csv': named.replace('77,Cid,Service', '77,Cid,Sales') },
      { more: 'pipeline: Service\ncontacts: { file: contacts.csv }\n' },
    );
    expect(whole.files[0]).toBe('contacts.csv 3 = 3 + 0, 1');
  });
});

describe('pipelines in the names of columns', () => {
  const content = (rows: readonly string[]): string =>
    `contact_id,Pipeline,"Date entered ""Call (Sales)""","Date entered ""Deal (Sales)""","Date entered ""Call (Service)"""\n${rows.join('\n')}\n`;
  const both = content(['1,Sales,2026-11-02,2026-11-03,', '2,Service,,,2026-11-04', '3,Sales,2026-11-02,,']);

  it('need a choice where rows are in several of them', async () => {
    expect(await failRows('shape: wide', { 'transitions.csv': both })).toEqual([
      'voronka: transitions.csv: rows of 2 pipelines (column “Pipeline”): Sales (2), Service (1); a funnel is one of them',
      'Hint: choose one: --pipeline "Sales", or pipeline: "…" in the config; "*" takes them all',
    ]);
    const ask = (pipeline: string) =>
      askTeam('shape: wide', { 'transitions.csv': both }, { argv: ['--pipeline', pipeline] });
    expect(await ask('sales')).toEqual(['* call 2/2/0/0', '* deal 2/1/0/1']);
    expect(await ask('Service')).toEqual(['* call 1/1/0/0', '* deal 1/0/0/1']);
    expect(await ask('*')).toEqual(['* call 3/3/0/0', '* deal 3/1/0/2']);
  });

  it('need none where all rows are in one', async () => {
    const one = content(['1,Sales,2026-11-02,2026-11-03,', '3,Sales,2026-11-02,,']);
    const { rows, files } = await askRows('shape: wide', { 'transitions.csv': one });
    expect(rows.slice(-2)).toEqual(['* call 2/2/0/0', '* deal 2/1/0/1']);
    expect(files).toEqual(['transitions.csv 2 = 2 + 0, 0']);
  });

  it('do not matter in rows that do not count', async () => {
    const { files } = await askRows('shape: wide, where: { pipeline: sales }', { 'transitions.csv': both });
    expect(files).toEqual(['transitions.csv 3 = 3 + 0, 1']);
  });

  it('tell which there are, where another one is chosen', async () => {
    const fails = (argv: readonly string[], more = {}) =>
      failRows('shape: wide', { 'transitions.csv': both }, { argv, ...more });
    expect(await fails(['--pipeline', 'Servise'])).toEqual([
      'voronka: transitions.csv: no column of dates is of this pipeline',
      'Servise',
      'Hint: did you mean “Service”?',
    ]);
    expect(await fails([], { more: 'pipeline: Xyzzy\n' })).toEqual([
      'voronka: transitions.csv: no column of dates is of this pipeline',
      'Xyzzy',
      'Hint: known: Sales, Service',
    ]);
  });

  it('are not all there are', async () => {
    const third = content(['1,Sales,2026-11-02,2026-11-03,', '2,Repairs,,,']);
    const [message] = await failRows('shape: wide', { 'transitions.csv': third });
    expect(message).toContain('rows of 2 pipelines (column “Pipeline”): Repairs (1), Sales (1)');
  });
});
