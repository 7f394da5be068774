import { describe, expect, it } from 'vitest';
import { type Files, parseRows, runTool } from '../../tool/run-tool.ts';

const CONFIG = `timezone: Europe/Moscow
stages: [{ id: list }, { id: call, name: Call }, { id: deal, name: Deal }]
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
managers: { teams: { Ann: North, Bob: South } }
`;

/** A contact that Ann has, and nothing has happened to. */
const FILES: Files = {
  'voronka.yaml': `${CONFIG}purchases: { file: purchases.csv }\n`,
  'contacts.csv': 'contact_id,company,manager,created_at\nc1,One,Ann,2024-01-01\n',
  'transitions.csv': 'contact_id,stage,at,manager\nc1,call,2024-02-01,Ann\n',
};

async function run(argv: readonly string[], files: Files) {
  return runTool(['base', '--quiet', '--lang', 'en', ...argv], { files });
}

async function ask(argv: readonly string[], files: Files) {
  const { status, stdout, stderr } = await run(argv, files);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

async function listRows(argv: readonly string[], files: Files) {
  return parseRows(await ask([...argv, '--format', 'csv'], files));
}

const buy = (rows: readonly string[], more: Files = {}): Files => ({
  ...FILES,
  'purchases.csv': `contact_id,at,amount,currency,manager\n${rows.join('\n')}\n`,
  ...more,
});

const only = (rows: readonly Record<string, string>[], section: string, name = '') =>
  rows.filter((row) => row.section === section && (name === '' || row.name === name));

describe('voronka base', () => {
  it('prints 120 000 for 10 000 a quarter kept three years', async () => {
    // of three clients of 2024 one left: a third a year, so that a client stays for three
    const quarters = ['01', '04', '07', '10'];
    const rows = ['a', 'b', 'c'].flatMap((client) => [
      ...quarters.map((month) => `${client},2024-${month}-15,10 000,RUB,Ann`),
      ...(client === 'c' ? [] : quarters.map((month) => `${client},2025-${month}-15,10 000,RUB,Ann`)),
    ]);
    const files = buy(rows);
    const values = only(await listRows(['--as-of', '2025-12-31'], files), 'lifetime-value');
    expect(values.map(({ name, sum, value }) => [name, sum, value])).toEqual([
      ['year', '40000', ''],
      ['years', '', '3'],
      ['value', '120000', ''],
    ]);
    expect((await ask(['--as-of', '2025-12-31'], files)).replace(/\s+/g, ' ')).toContain(
      'A client brings RUB 40,000 a year and stays 3 years: RUB 120,000 in all.',
    );
  });

  it('holds repeat contacts of a list to new ones: 49 of 100 against 7 of 100', async () => {
    const kinds = Array.from({ length: 200 }, (_, index) => (index < 100 ? 'Новый' : 'Повторный'));
    const won = (index: number) => index < 7 || (index >= 100 && index < 149);
    const files = buy(['c1,2024-03-01,10,RUB,Ann'], {
      'contacts.csv': `contact_id,kind,manager,created_at\n${kinds.map((kind, index) => `k${index},${kind},Ann,2024-01-01`).join('\n')}\n`,
      'transitions.csv': `contact_id,stage,at,manager\n${kinds
        .flatMap((_, index) =>
          won(index) ? `k${index},deal,2024-02-01,Ann` : `k${index},call,2024-02-01,Ann`,
        )
        .join('\n')}\n`,
    });
    const rates = only(await listRows(['--maturity', 'off'], files), 'coefficient');
    expect(rates.map(({ name, clients, of, share, value }) => [name, clients, of, share, value])).toEqual([
      ['new', '7', '100', '0.07', ''],
      ['repeat', '49', '100', '0.49', ''],
      ['repeat-to-new', '', '', '', '7'],
    ]);
    const page = await ask(['--maturity', 'off'], files);
    expect(page.replace(/\s+/g, ' ')).toContain('7 times as readily');
  });

  it('calls a client of six weeks silent after three months, and not a day sooner', async () => {
    // 42 days between purchases, the last on 1 October: 84 days later is 24 December
    const days = ['2024-05-28', '2024-07-09', '2024-08-20', '2024-10-01'];
    const files = buy(days.map((day) => `c1,${day},100,RUB,Ann`));
    expect(await listRows(['--reactivate', '--as-of', '2024-12-24'], files)).toEqual([]);
    expect(await listRows(['--reactivate', '--as-of', '2024-12-25'], files)).toEqual([
      {
        contact_id: 'c1',
        company: 'One',
        manager: 'Ann',
        class: 'A',
        last: '2024-10-01T00:00:00+03:00',
        silent_days: '85',
        period: '42',
        sum_12m: '400',
        lifetime: '400',
        currency: 'RUB',
      },
    ]);
  });

  it('holds what is renewed of the list to 20 percent a year', async () => {
    const files = buy(['c1,2024-03-01,10,RUB,Ann'], {
      'contacts.csv': `contact_id,manager,created_at,updated_at\n${Array.from(
        { length: 10 },
        (_, index) => `c${index},Ann,2020-01-01,${index < 2 ? '2024-06-01' : '2021-01-01'}`,
      ).join('\n')}\n`,
    });
    const list = (rows: readonly Record<string, string>[]) =>
      only(rows, 'list').map(({ name, clients, of, share, norm, verdict }) => [
        name,
        clients,
        of,
        share,
        norm,
        verdict,
      ]);
    expect(list(await listRows(['--as-of', '2024-12-31'], files))).toEqual([
      ['quarter', '0', '10', '0', '', ''],
      ['year', '2', '10', '0.2', '0.2', 'ok'],
      ['older', '8', '10', '0.8', '', ''],
      ['undated', '0', '10', '0', '', ''],
    ]);
    const strict = { ...files, 'voronka.yaml': `${FILES['voronka.yaml']}base: { renewal: { norm: 25% } }\n` };
    expect(list(await listRows(['--as-of', '2024-12-31'], strict))[1]?.at(-1)).toBe('under');
  });

  it('finds the black list by a column, by values of it, and by the label of an event', async () => {
    const files = buy(['c1,2024-03-01,10,RUB,Ann'], {
      'contacts.csv':
        'contact_id,manager,created_at,List\na,Ann,2024-01-01,Black\nb,Ann,2024-01-01,grey\nc,Ann,2024-01-01,\n',
      'transitions.csv': 'contact_id,stage,at,manager\na,call,2024-02-01,Ann\nb,Non-payer,2024-02-01,Ann\n',
    });
    const count = async (blacklist: string) => {
      const config = `${FILES['voronka.yaml']}ignored: { labels: [Non-payer] }\nbase: { blacklist: ${blacklist} }\n`;
      const rows = await listRows([], { ...files, 'voronka.yaml': config });
      return only(rows, 'list', 'blacklist')[0]?.clients;
    };
    expect(await count('{ column: List }')).toBe('2');
    expect(await count('{ column: List, equals: [black] }')).toBe('1');
    expect(await count('non-payer')).toBe('1');
  });

  it('rejects a purchase whose sum cannot be read, with its reason and place', async () => {
    const files = buy(['c1,2024-03-01,soon,RUB,Ann', 'c1,2024-03-01,$5,RUB,Ann', 'c1,2024-03-01,7,RUB,Ann']);
    const { after, stdout } = await runTool(
      ['base', '--lang', 'en', '--quiet', '--format', 'csv', '--rejects', 'r.csv', '--as-of', '2024-04-01'],
      { files },
    );
    expect(after['r.csv']).toContain('purchases.csv,2,amount-unreadable');
    expect(after['r.csv']?.match(/amount-unreadable/g)).toHaveLength(2);
    expect(only(parseRows(stdout), 'buyers', 'new')[0]).toMatchObject({ purchases: '1', sum: '7' });
  });

  it('takes final events with a sum where there is no file of purchases, and says so', async () => {
    const files = {
      ...FILES,
      'voronka.yaml': CONFIG,
      'transitions.csv':
        'contact_id,stage,at,manager,amount\nc1,deal,2024-02-01,Ann,100\nc1,deal,2024-02-01,Ann,100\nc1,deal,2024-03-01,Ann,oops\nc1,call,2024-01-15,Ann,9\n',
    };
    expect(only(await listRows([], files), 'buyers', 'new')[0]).toMatchObject({ purchases: '1', sum: '100' });
    const page = (await ask([], files)).replace(/\s+/g, ' ');
    expect(page).toContain('There is no file of purchases');
    expect(page).toContain('1 sum of the last stage cannot be read');
  });

  it('never adds two currencies, and classes clients in that of most purchases', async () => {
    const files = buy([
      'a,2024-03-01,100,EUR,Ann',
      'a,2024-03-02,5,RUB,Ann',
      'b,2024-03-03,7,RUB,Ann',
      'c,2024-03-03,9,USD,Ann',
    ]);
    const rows = await listRows(['--as-of', '2024-12-31'], files);
    const fresh = only(rows, 'buyers', 'new').filter(({ period }) => period === '');
    expect(fresh.map(({ purchases, sum, currency }) => [purchases, sum, currency])).toEqual([
      ['1', '100', 'EUR'],
      ['2', '12', 'RUB'],
      ['1', '9', 'USD'],
    ]);
    expect(only(rows, 'class').map((row) => [row.class, row.clients, row.sum, row.currency])).toEqual([
      ['A', '1', '7', 'RUB'],
      ['B', '1', '5', 'RUB'],
      ['C', '0', '0', 'RUB'],
      ['D', '0', '0', 'RUB'],
    ]);
    expect(await ask(['--as-of', '2024-12-31'], files)).toContain('1 client paid in other currencies only');
  });

  it('marks a bucket that is not over, and judges none without a norm', async () => {
    const files = buy(['a,2023-03-01,1,RUB,Ann', 'a,2024-03-01,1,RUB,Ann', 'b,2023-03-01,1,RUB,Ann']);
    const of = async (argv: readonly string[]) =>
      only(await listRows(argv, files), 'churn')
        .filter(({ period }) => period !== '')
        .map(({ period, clients, of: base, verdict }) => [period, clients, base, verdict]);
    expect(await of(['--as-of', '2024-06-30'])).toEqual([
      ['2023', '0', '0', ''],
      ['2024', '1', '2', 'unfinished'],
    ]);
    expect((await of(['--as-of', '2024-12-31'])).at(-1)).toEqual(['2024', '1', '2', 'too-few']);
    expect(await of(['--as-of', '2024-06-30', '--every', 'quarter', '--last', '2'])).toEqual([
      ['2024-Q1', '0', '0', ''],
      ['2024-Q2', '1', '1', ''],
    ]);
  });

  it('counts a client with whoever sold the newest purchase, else with his owner', async () => {
    const files = buy(['c1,2024-03-01,1,RUB,Bob', 'c1,2024-04-01,1,RUB,', 'd,2024-04-01,1,RUB,Bob']);
    const names = async (argv: readonly string[]) =>
      only(await listRows(['--as-of', '2024-12-31', ...argv], files), 'manager').map(({ name }) => name);
    expect(await names([])).toEqual(['Ann', 'Bob']);
    expect(await names(['--manager', 'Ann'])).toEqual(['Ann']);
    expect(await names(['--by', 'team'])).toEqual(['North', 'South']);
  });

  it('leaves out what comes after as-of, and says how much that is', async () => {
    const files = buy(['c1,2024-01-20,1,RUB,Ann', 'c1,2024-05-01,1,RUB,Ann']);
    expect(await ask([], files)).toContain('1 purchase after the day that this page looks from');
  });

  it.each([
    [['--every', 'day'], 'hardly any client buys in each day'],
    [['--by', 'company'], '--by cannot name a column here'],
  ])('refuses %s', async (argv, message) => {
    const { status, stderr } = await run(argv, buy(['c1,2024-01-20,1,RUB,Ann']));
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says where a norm is no share, and a black list names nothing', async () => {
    const config = `${FILES['voronka.yaml']}base:\n  churn: { norm: 150% }\n  blacklist: { column: " " }\n`;
    const { status, stderr } = await run([], buy([], { 'voronka.yaml': config }));
    expect(status).toBe(2);
    expect(stderr).toMatch(/voronka\.yaml:8:\d+: base\.churn\.norm should be a share/);
    expect(stderr).toMatch(/voronka\.yaml:9:\d+: a black list needs a column/);
  });

  it.each(['json', 'md', 'html', 'tsv'])('stands hostile names in %s', async (format) => {
    const name = '<script>alert(1)</script>|=HYPERLINK("x")';
    const files = buy([`c1,2022-01-20,1,RUB,"${name.replaceAll('"', '""')}"`, 'b,2023-01-20,1,RUB,Ann']);
    const stdout = await ask(['--as-of', '2024-01-01', '--format', format], files);
    if (format === 'html') expect(stdout).not.toContain('<script>alert');
  });
});
