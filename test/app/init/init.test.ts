import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Files, parseRows, readFixture, runTool, type World } from '../../tool/run-tool.ts';

const { 'voronka.yaml': _kachalov, ...kachalov } = readFixture('kachalov');
const { 'voronka.yaml': _demo, ...demo } = readFixture('demo');
const BOTH = ['--contacts', 'contacts.csv', '--transitions', 'transitions.csv'];
const MOSCOW = { zone: 'Europe/Moscow' } as const;

/** Runs `init` and expects it to work without a remark. */
async function init(argv: readonly string[], files: Files, world: World = {}) {
  const { status, stdout, stderr, after } = await runTool(['init', ...argv], { files, ...MOSCOW, ...world });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return { stdout, after, config: after['voronka.yaml'] ?? '' };
}

/** What `init --format json` says of the labels (`kind id label`) and which doubts it has. */
async function guess(argv: readonly string[], files: Files, world: World = {}) {
  const { stdout, config } = await init([...argv, '--format', 'json'], files, world);
  const { labels, doubts } = JSON.parse(stdout) as {
    labels: { kind: string; stage: string | null; label: string }[];
    doubts: { doubt: string; message: string }[];
  };
  return {
    labels: labels.map(({ kind, stage, label }) => `${kind} ${stage ?? '-'} ${label}`),
    doubts: doubts.map(({ doubt }) => doubt),
    messages: doubts.map(({ message }) => message),
    config,
  };
}

/** The team's rows of `gaps`, right after: `stage entered/converted/lost`. */
async function countTeam(config: string, files: Files): Promise<string[]> {
  const { status, stdout } = await runTool(['gaps', '--format', 'csv'], {
    files: { ...files, 'voronka.yaml': config },
  });
  expect(status).toBe(0);
  return parseRows(stdout)
    .filter(({ manager }) => manager === '*')
    .map(({ stage, entered, converted, lost }) => `${stage} ${entered}/${converted}/${lost}`);
}

const STAGES = ['stage baza База', 'stage znakomstvo Знакомство', 'stage prezentatsiya Презентация'];
const FURTHER = ['stage dogovor Договор', 'stage oplata Оплата', 'lost - Отказ'];

describe('init', () => {
  it('finds the funnel of the worked example, and its config runs at once', async () => {
    const { labels, doubts, config } = await guess(BOTH, kachalov);
    expect(labels).toEqual([...STAGES, ...FURTHER]);
    expect(doubts).toEqual([]);
    expect(parse(config)).toMatchObject({
      language: 'en',
      timezone: 'Europe/Moscow',
      contacts: {
        file: 'contacts.csv',
        columns: {
          contact_id: 'ID',
          company: 'Компания',
          manager: 'Ответственный',
          created_at: 'Дата создания',
        },
      },
      transitions: {
        columns: {
          contact_id: 'ID',
          stage: 'Этап',
          at: 'Дата',
          manager: 'Менеджер',
          reason: 'Причина отказа',
        },
      },
    });
    expect(await countTeam(config, kachalov)).toEqual([
      ...['znakomstvo 400/351/31', 'prezentatsiya 351/284/45', 'dogovor 284/215/44', 'oplata 215/187/23'],
    ]);
  });

  it('finds that of the demo company: what is automatic, what is misspelt', async () => {
    const { labels, doubts, config } = await guess(BOTH, demo);
    expect(labels).toEqual([...STAGES, ...FURTHER, 'ignored - Автозвонок', 'typo - Презинтация']);
    expect(doubts).toEqual(['ignored-by-name', 'label-typo', 'managers-alike']);
    expect(config).toContain('# labels: [Презентация, Презинтация]');
    expect(await countTeam(config, demo)).toContain('prezentatsiya 2741/1762/737');
  });

  it('prints what it found, what it is unsure of, and what to do next, in both languages', async () => {
    for (const lang of ['en', 'ru']) {
      const { stdout } = await init([...BOTH, '--lang', lang], demo, { env: { COLUMNS: '80' } });
      await expect(stdout).toMatchFileSnapshot(`__file_snapshots__/init-demo.${lang}.txt`);
    }
  });

  it('writes a config that explains itself, in both languages', async () => {
    for (const lang of ['en', 'ru']) {
      const { config } = await init([...BOTH, '--lang', lang], demo);
      await expect(config).toMatchFileSnapshot(`__file_snapshots__/init-demo.${lang}.yaml`);
    }
  });

  it('speaks Russian where nobody chose a language and the stages are Russian', async () => {
    expect((await guess(BOTH, kachalov, { env: { LANG: 'C.UTF-8' } })).config).toContain('\nlanguage: ru\n');
    expect((await guess(BOTH, kachalov, { env: { LANG: 'de_DE' } })).config).toContain('\nlanguage: en\n');
  });

  it('prints flat tables, and with --quiet the same', async () => {
    const { stdout } = await init([...BOTH, '--format', 'csv', '--quiet'], kachalov);
    expect(stdout.split('\n\n').map((table) => table.split('\n')[0])).toEqual([
      ...['table,file,rows,rejected,passedOver,encoding,delimiter', 'table,item,header,example'],
      ...['kind,label,stage,rows,contacts', 'kind,message'],
    ]);
  });
});

describe('init and files', () => {
  it('never overwrites without --force', async () => {
    const files = { ...kachalov, 'voronka.yaml': 'mine' };
    const refused = await runTool(['init', ...BOTH], { files });
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('voronka.yaml: exists already');
    expect(refused.after['voronka.yaml']).toBe('mine');
    expect((await init([...BOTH, '--force'], files)).config).toContain('language: en');
  });

  it('never overwrites its own input', async () => {
    const ended = await runTool(['init', ...BOTH, '-o', './contacts.csv', '--force'], { files: kachalov });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('-o ./contacts.csv and --contacts exclude each other');
    expect(ended.after['contacts.csv']).toBe(Buffer.from(kachalov['contacts.csv']!).toString());
  });

  it('names files relative to the config, which --config finds', async () => {
    const files = { 'data/t.csv': kachalov['transitions.csv']!, 'conf/x': '' };
    const { after, stdout } = await init(['--transitions', 'data/t.csv', '-o', 'conf/my funnel.yaml'], files);
    const config = after['conf/my funnel.yaml']!;
    expect(parse(config)).toMatchObject({ transitions: { file: '../data/t.csv' } });
    expect(stdout).toContain("voronka report --config 'conf/my funnel.yaml'");
    const ended = await runTool(['report', '--config', 'conf/my funnel.yaml'], { files: after });
    expect(ended.status).toBe(0);
  });

  it('writes the config to standard output on request, and its doubts to standard error', async () => {
    const argv = ['init', '--transitions', 'transitions.csv', '-o', '-'];
    const { status, stdout, stderr } = await runTool(argv, { files: kachalov });
    expect(status).toBe(0);
    expect(parse(stdout)).toMatchObject({ transitions: { file: 'transitions.csv' } });
    expect(stderr).toContain('The time zone is UTC');
    expect((await runTool([...argv, '--format', 'json'], { files: kachalov })).status).toBe(2);
  });

  it('reads standard input, and leaves the file to be named', async () => {
    const { config, doubts } = await guess(
      ['--transitions', '-'],
      {},
      { stdin: kachalov['transitions.csv']! },
    );
    expect(doubts).toEqual(['standard-input']);
    expect(config).toContain('  # file: transitions.csv   # it was read from standard input\n');
  });

  it('writes nothing where it fails', async () => {
    for (const argv of [
      [],
      ['--transitions', 'none.csv'],
      ['--transitions', 'contacts.csv'],
      [...BOTH, '-o', 'no/x'],
    ]) {
      const { status, after } = await runTool(['init', ...argv], { files: kachalov });
      expect({ status, files: Object.keys(after) }).toEqual({
        status: 2,
        files: ['contacts.csv', 'transitions.csv'],
      });
    }
  });

  it('reads windows-1251 with semicolons, and several files', async () => {
    const bytes = (text: string): Uint8Array =>
      Uint8Array.from(text, (letter) => {
        const code = letter.codePointAt(0)!;
        return code < 128 ? code : code - 0x410 + 0xc0;
      });
    const rows = (from: number) =>
      Array.from(
        { length: 5 },
        (_, i) => `${from + i};База;2026-01-01;А\n${from + i};Договор;2026-01-02;А\n`,
      );
    const files = {
      'a.csv': bytes(`ID;Этап;Дата;Менеджер\n${rows(0).join('')}`),
      'b.csv': bytes(`ID;Этап;Дата;Менеджер\n${rows(5).join('')}`),
    };
    const { labels, config, doubts } = await guess(['--transitions', 'a.csv', 'b.csv'], files);
    expect(labels).toEqual(['stage baza База', 'stage dogovor Договор']);
    expect(doubts).toEqual([]);
    expect(config).toContain('# encoding: windows-1251   # detected\n  # delimiter: ";"   # detected');
    expect(parse(config)).toMatchObject({ transitions: { file: ['a.csv', 'b.csv'] } });
    expect(await countTeam(config, files)).toEqual(['dogovor 10/10/0']);
  });
});

describe('init is unsure, and says so', () => {
  it('of stages, where there are no transitions', async () => {
    const { labels, doubts, config } = await guess(['--contacts', 'contacts.csv'], kachalov);
    expect({ labels, doubts }).toEqual({ labels: [], doubts: ['stages-none', 'stage-invented'] });
    const { status, stderr } = await runTool(['report'], { files: { ...kachalov, 'voronka.yaml': config } });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('of the order of day and month, and writes the pattern that it read by', async () => {
    const rows = Array.from(
      { length: 6 },
      (_, i) => `${i},List,3/${i + 1}/2026 9:05 AM,A\n${i},Deal,3/${i + 2}/2026 1:05 PM,A\n`,
    );
    const files = { 't.csv': `ID,Stage,Date,Manager\n${rows.join('')}` };
    const { doubts, messages, config } = await guess(['--transitions', 't.csv'], files);
    expect(doubts).toEqual(['day-order']);
    expect(messages[0]).toContain('are read as MM/dd/yyyy hh:mm a');
    expect(config).toContain('# dates: dd/MM/yyyy hh:mm a\n  dates: MM/dd/yyyy hh:mm a\n');
    expect(await countTeam(config, files)).toEqual(['deal 6/6/0']);
  });

  it('of that order where it matters only below the sample, or in dates of several shapes', async () => {
    const iso = Array.from({ length: 250 }, (_, i) => `${i},List,2026-01-05,A\n${i},Deal,2026-01-06,A\n`);
    const files = { 't.csv': `ID,Stage,Date,Manager\n${iso.join('')}1,Deal,03/04/2026 10:00,A\n` };
    const { doubts, config } = await guess(['--transitions', 't.csv'], files);
    expect(doubts).toEqual(['day-order']);
    expect(config).toContain('# dates: month-first\n  dates: day-first\n');
    expect(await countTeam(config, files)).toEqual(['deal 250/250/0']);
  });

  it('of the time by its name, where it is a number', async () => {
    const files = { 't.csv': 'Order no,Stage,Happened (date),Manager\n1,A,45383.5,X\n1,B,45384,X\n' };
    const { config } = await guess(['--transitions', 't.csv'], files);
    expect(config).toContain('at: Happened (date)');
    expect(await countTeam(config, files)).toEqual(['b 1/1/0']);
  });

  it('of columns: by part of the name, of several, twice, none', async () => {
    const files = {
      't.csv': 'Order no,My stage,Date,Date time,Amount,Amount\n1,A,,2026-01-01,,\n1,B,,2026-01-02,,\n',
    };
    const { doubts, config } = await guess(['--transitions', 't.csv'], files);
    expect(doubts).toEqual([
      ...['column-guessed', 'column-guessed', 'column-twice', 'manager-absent', 'order-weak'],
    ]);
    expect(parse(config).transitions.columns).toEqual({
      contact_id: 'Order no',
      stage: 'My stage',
      at: 'Date time',
    });
    expect(await countTeam(config, files)).toEqual(['b 1/1/0']);
  });

  it('of columns that differ between files: the config leaves them to be recognised', async () => {
    const files = { 'a.csv': 'ID,Stage,Date\n1,A,2026-01-01\n', 'b.csv': 'ID,Status,At\n1,B,2026-01-02\n' };
    const { doubts, config } = await guess(['--transitions', 'a.csv', 'b.csv'], files);
    expect(doubts.slice(0, 2)).toEqual(['columns-differ', 'columns-differ']);
    expect(parse(config).transitions.columns).toEqual({ contact_id: 'ID' });
    expect(await countTeam(config, files)).toEqual(['b 1/1/0']);
  });

  it('of times that it cannot read', async () => {
    const files = { 't.csv': 'ID,Stage,Date,Owner\n1,A,the ides of March,x\n1,B,2026-01-02,x\n' };
    const { doubts, config } = await guess(['--transitions', 't.csv'], files);
    expect(doubts[0]).toBe('times-unread');
    const empty = { 't.csv': 'ID,Stage,Date,Owner\n1,A,,x\n1,B,,x\n' };
    expect((await guess(['--transitions', 't.csv'], empty)).doubts).toEqual(['times-missing']);
    expect(config).toContain(
      '# dates: dd.MM.yyyy HH:mm   # some times could not be read, such as the ides of March;',
    );
  });

  it('of files that do not belong together, and of contacts without events', async () => {
    const contacts = (ids: readonly string[]) => `ID,Owner\n${ids.map((id) => `${id},x\n`).join('')}`;
    const transitions = 'ID,Stage,Date\n1,A,2026-01-01\n2,A,2026-01-01\n1,B,2026-01-02\n';
    const doubtsOf = async (ids: readonly string[]) => {
      const { doubts } = await guess(BOTH, { 'contacts.csv': contacts(ids), 'transitions.csv': transitions });
      return doubts.filter((code) => code.endsWith('-apart'));
    };
    expect(await doubtsOf(['1', '2'])).toEqual([]);
    expect(await doubtsOf(['x', 'y'])).toEqual(['ids-apart']);
    expect(await doubtsOf(['1', '2', '3'])).toEqual(['list-apart']);
  });

  it('of the zone of a machine that runs in UTC', async () => {
    expect((await guess(BOTH, kachalov, { zone: 'Etc/UTC' })).doubts).toEqual(['zone-utc']);
    expect((await guess(BOTH, kachalov, { zone: 'Mars/Olympus' })).config).toContain('\ntimezone: UTC\n');
  });
});

describe('labels that break things', () => {
  it('survive: the written config reads every row', async () => {
    const hard = [
      '- a: "b" #c',
      "'; drop table events; --",
      'yes',
      '1e3',
      '~',
      '[x, y]',
      '{z}',
      'two\nlines',
      '|',
    ];
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = hard.map((label, index) => `1,${quoted(label)},2026-01-${10 + index},x\n`);
    const files = { 't.csv': `ID,Stage,${quoted('Date: "x" #y')},Owner\n${rows.join('')}` };
    const { config } = await guess(['--transitions', 't.csv'], files);
    const { status, stdout } = await runTool(['check', '--strict'], {
      files: { ...files, 'voronka.yaml': config },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('Every row is used.');
    expect(await countTeam(config, files)).toHaveLength(hard.length - 1);
  });
});

const DEALS_HEADER =
  'ID,Название сделки,Компания,Основной контакт,Компания контакта,Ответственный,Этап сделки,Воронка,Бюджет,Дата создания,Кем создана,Дата изменения,Кем изменена,Теги сделки,Ближайшая задача,Дата закрытия';

/** A list of deals as amoCRM exports it: `stage pipeline`, a row each. */
const listDeals = (deals: readonly string[]): string =>
  `${DEALS_HEADER}\n${deals
    .map((deal, at) => {
      const [stage, pipeline] = deal.split('/');
      const day = String(at + 1).padStart(2, '0');
      return `${at + 1},x,,,,Анна,${stage},${pipeline},,01.11.2026,Анна,${day}.11.2026,Анна,,,не закрыта\n`;
    })
    .join('')}`;

const SALES = ['Первичный контакт/Продажи', 'Переговоры/Продажи', 'Успешно реализовано/Продажи'];
const deals = { 'deals.csv': listDeals([...SALES, 'Приёмка/Сервис', 'Закрыто и не реализовано/Продажи']) };

describe('init and exports of CRMs', () => {
  it('takes the largest of several pipelines and says so, or the one that is named', async () => {
    const { config, doubts, messages } = await guess(['--transitions', 'deals.csv'], deals);
    expect(doubts.slice(0, 1)).toEqual(['pipelines-several']);
    expect(messages[0]).toBe(
      'The deals are in several pipelines: “Продажи (4)” and “Сервис (1)”. The config takes “Продажи”; for another one change pipeline there, or run init with --pipeline.',
    );
    expect(parse(config)).toMatchObject({ pipeline: 'Продажи', transitions: { preset: 'amocrm' } });
    expect(config).not.toContain('Приёмка');
    const named = await guess(['--transitions', 'deals.csv', '--pipeline', 'продажи'], deals);
    expect(named.doubts).not.toContain('pipelines-several');
    expect(named.labels).toContain('lost - Закрыто и не реализовано');
    const [, ...rest] = await countTeam(named.config, deals);
    expect(await countTeam(config, deals)).toEqual([expect.anything(), ...rest]);
  });

  it('names no pipeline where there is one, and none that there is not', async () => {
    const one = { 'deals.csv': listDeals(SALES) };
    const { config } = await guess(['--transitions', 'deals.csv'], one);
    expect(parse(config)).not.toHaveProperty('pipeline');
    const { status, stderr, after } = await runTool(
      ['init', '--transitions', 'deals.csv', '--pipeline', 'Продажа'],
      { files: one },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('deals.csv: no row of this pipeline (column “Воронка”)');
    expect(stderr).toContain('did you mean “Продажи”?');
    expect(Object.keys(after)).toEqual(['deals.csv']);
  });

  it('finds out which file is which where it is not told', async () => {
    const contacts = 'ID,Company,Manager,Created\n1,A,Ann,2026-01-01\n2,B,Bob,2026-01-02\n';
    const transitions =
      'ID,Stage,Date,Manager\n1,call,2026-01-03,Ann\n1,deal,2026-01-04,Ann\n2,call,2026-01-05,Bob\n';
    const files = { 'a.csv': contacts, 'b.csv': transitions };
    const told = await guess(['--contacts', 'a.csv', '--transitions', 'b.csv'], files);
    expect((await guess(['b.csv', 'a.csv'], files)).config).toBe(told.config);
    expect((await guess(['a.csv', '--transitions', 'b.csv'], files)).config).toBe(told.config);
    // a list of present stages is the list of contacts beside a history, and all there is without one
    const list =
      'ID,Stage,Date,Manager,Created\n1,deal,2026-01-04,Ann,2026-01-01\n2,call,2026-01-05,Bob,2026-01-02\n';
    const beside = await guess(['a.csv', 'b.csv'], { 'a.csv': list, 'b.csv': transitions });
    expect(beside.config).toMatch(/contacts:\n {2}file: a.csv[\s\S]*transitions:\n {2}file: b.csv/);
    const alone = await guess(['a.csv'], { 'a.csv': list });
    expect(alone.config).toMatch(/transitions:\n {2}file: a.csv\n {2}shape: snapshot/);
  });

  it('reads a list of deals as what it is, also where it was given as contacts', async () => {
    const both = await guess(['--transitions', 'deals.csv'], deals);
    const given = await guess(['--contacts', 'deals.csv'], deals);
    expect(given.config).toBe(both.config);
    expect(parse(given.config)).not.toHaveProperty('contacts');
    // with a history beside it, it is the list of contacts
    const history = {
      ...deals,
      'history.csv':
        'contact_id,stage,at,manager\n1,Первичный контакт,2026-11-01,Анна\n1,Переговоры,2026-11-02,Анна\n',
    };
    const { config } = await guess(
      ['--contacts', 'deals.csv', '--transitions', 'history.csv', '--pipeline', 'Продажи'],
      history,
    );
    // only the list knows the pipelines: chosen for both tables, the config would not run
    expect(parse(config)).toMatchObject({
      contacts: { file: 'deals.csv', pipeline: 'Продажи' },
      transitions: { file: 'history.csv' },
    });
    expect(parse(config)).not.toHaveProperty('pipeline');
    expect(await countTeam(config, history)).toHaveLength(2);
    const { stdout } = await init(['deals.csv', 'history.csv'], history, { env: { COLUMNS: '400' } });
    expect(stdout).toContain('строка на сделку с её текущим этапом');
    expect(stdout).not.toContain('строка на каждую смену этапа');
  });

  it('takes a young history for one: without a date of creation it is no list of present stages', async () => {
    const young =
      'contact_id,stage,at,manager,reason,amount\n1,call,2026-01-04,Ann,,\n2,deal,2026-01-05,Bob,,7\n';
    const { config, doubts } = await guess(['t.csv'], { 't.csv': young });
    expect(parse(config).transitions.shape).toBe('long');
    expect(doubts).toContain('one-row-each');
    const created = young.replaceAll('reason', 'Created at').replaceAll(',,', ',2026-01-01,');
    expect(parse((await guess(['t.csv'], { 't.csv': created })).config).transitions).toMatchObject({
      shape: 'snapshot',
      columns: { at: 'at', created_at: 'Created at' },
    });
  });

  it('dates a list of present stages by the last change rather than the creation', async () => {
    const list =
      'ID,Lead title,Responsible user,Lead stage,Created at,Last modified,Closed at\n' +
      '1,A,Ann,Initial contact,2026-01-01,2026-01-04,\n2,B,Bob,Offer made,2026-01-02,2026-01-05,\n';
    const { config } = await guess(['t.csv'], { 't.csv': list });
    expect(parse(config).transitions).toMatchObject({
      shape: 'snapshot',
      columns: { stage: 'Lead stage', at: 'Last modified', created_at: 'Created at' },
    });
    // and where the config leaves it open
    const bare = 'shape: snapshot, columns: { stage: Lead stage }';
    const stages =
      'timezone: UTC\nstages: [{ id: a, labels: [Initial contact] }, { id: b, labels: [Offer made] }]\n';
    const { stdout } = await runTool(['gaps', '--format', 'json'], {
      files: { 't.csv': list, 'voronka.yaml': `${stages}transitions: { file: t.csv, ${bare} }\n` },
    });
    expect(JSON.parse(stdout).meta.asOf).toBe('2026-01-05T00:00:00+00:00');
  });

  it('takes the only dates there are for the time, and says that it guessed', async () => {
    const journal =
      'Номер;Контрагент;Состояние;Период;Ответственный\n1;Вега;В работе;01.11.2026 10:00:00;Анна\n' +
      '1;Вега;Оплачен;21.11.2026 10:00:00;Анна\n2;Дуга;В работе;13.11.2026 10:00:00;Борис\n';
    const { config, doubts, messages } = await guess(['1c.csv', '--lang', 'ru'], { '1c.csv': journal });
    expect(parse(config).transitions.columns).toMatchObject({ stage: 'Состояние', at: 'Период' });
    expect(doubts.filter((each) => each === 'column-guessed')).toHaveLength(2);
    expect(messages.join()).toContain('Период');
  });

  it('reads a file that is given twice once', async () => {
    const once = await guess(['--transitions', 'deals.csv'], deals);
    for (const argv of [
      ['--contacts', './deals.csv', '--transitions', 'deals.csv'],
      ['deals.csv', '--transitions', 'deals.csv', '--transitions', './deals.csv'],
    ]) {
      expect((await guess(argv, deals)).config).toBe(once.config);
    }
  });

  it('names standard input by its name', async () => {
    const argv = ['init', '--transitions', '-', '--lang', 'ru'];
    const { stdout } = await runTool(argv, { stdin: deals['deals.csv']!, env: { COLUMNS: '400' } });
    expect(stdout).toContain('(стандартный ввод) — выгрузка amoCRM');
  });

  it('without any file says how it is called', async () => {
    const { status, stderr } = await runTool(['init'], {});
    expect(status).toBe(2);
    expect(stderr).toContain(
      'voronka init deals.csv, or --contacts contacts.csv --transitions transitions.csv',
    );
  });

  it('says which CRM it recognised and by what, in both languages', async () => {
    const said = async (lang: string): Promise<string> =>
      (await init(['--transitions', 'deals.csv', '--lang', lang], deals, { env: { COLUMNS: '400' } })).stdout;
    expect(await said('en')).toContain(
      'deals.csv is an export of amoCRM (preset amocrm), known by the columns',
    );
    expect(await said('en')).toContain(': a row a deal with its present stage.');
    expect(await said('ru')).toContain('deals.csv — выгрузка amoCRM');
    expect(await said('ru')).toContain(': строка на сделку с её текущим этапом.');
  });

  it('takes columns of dates for stages where nothing else dates the rows, and says so', async () => {
    const files = {
      't.csv': 'ID,Stage,Offer sent,Contract signed\n1,Call,2026-11-02,2026-11-05\n2,Deal,2026-11-02,\n',
    };
    const { doubts, config } = await guess(['--transitions', 't.csv'], files);
    expect(doubts).toContain('dates-stages');
    expect(parse(config).transitions).toMatchObject({
      shape: 'wide',
      entries: [
        { stage: 'offer-sent', column: 'Offer sent' },
        { stage: 'contract-signed', column: 'Contract signed' },
      ],
    });
    expect(await countTeam(config, files)).toEqual(['contract-signed 2/1/0']);
  });
});
