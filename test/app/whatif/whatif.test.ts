import { describe, expect, it } from 'vitest';
import { configOf, writeCsv } from '../../engine/count.ts';
import { type Files, parseRows, readFixture, runTool } from '../../tool/run-tool.ts';

const KACHALOV = readFixture('kachalov');

async function ask(argv: readonly string[], files: Files = KACHALOV) {
  const { status, stdout, stderr } = await runTool(['whatif', '--format', 'csv', '--quiet', ...argv], {
    files,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return parseRows(stdout);
}

const refuse = (argv: readonly string[]) => runTool(['whatif', '--lang', 'en', ...argv], { files: KACHALOV });

describe('whatif', () => {
  it('lists every step below its target, the most valuable first, as SPEC’s impact', async () => {
    const rows = await ask(['--maturity', 'off']);
    expect(Object.keys(rows[0]!)).toEqual(
      'manager,stage,from,to,final_now,final_then,gain,gain_low,gain_high,percent,money,currency'.split(','),
    );
    expect(
      rows.map(({ manager, stage, from, to, final_now, final_then, gain, percent }) =>
        [manager, stage, from, to, final_now, final_then, gain, percent].join(' '),
      ),
    ).toEqual([
      'Иванов contact 0.8 1 91 113.75 22.75 0.25',
      'Сидоров payment 0.8 0.95 96 114 18 0.1875',
      'Сидоров contract 0.697674 0.8 96 110.08 14.08 0.146667',
      'Иванов presentation 0.7 0.8 91 104 13 0.142857',
      'Сидоров contact 0.955 1 96 100.52356 4.52356 0.04712',
    ]);
  });

  it('shows some managers, and the team that is the whole team', async () => {
    const rows = await ask(['--maturity', 'off', '--set', 'payment=99%', '--manager', 'Иванов']);
    expect(rows.map(({ manager, stage, gain }) => [manager, stage, gain])).toEqual([
      ['Иванов', 'payment', '3.05'],
      ['*', 'payment', '25.85'],
    ]);
  });

  it('names stages by id, name or label, and reads fractions and points on top', async () => {
    expect(await ask(['--set', ' оплата = 99 %'])).toEqual(await ask(['--set', 'payment=0.99']));
    const onTop = await ask(['--set', 'payment=+1%']);
    expect(Number(onTop[0]!.to) - Number(onTop[0]!.from)).toBeCloseTo(0.01, 6);
  });

  it('puts gains into money by the value that is named', async () => {
    const rows = await ask(['--maturity', 'off', '--deal-value', '1 500,50 USD', '--set', 'payment=95%']);
    expect(rows.map(({ manager, money, currency }) => [manager, money, currency])).toEqual([
      ['Сидоров', '27009', 'USD'],
      ['*', '27009', 'USD'],
    ]);
    const bare = await ask(['--deal-value', '120000', '--set', 'payment=99%']);
    expect(bare[0]).toMatchObject({ currency: '' });
    expect(Number(bare[0]!.money)).toBeCloseTo(Number(bare[0]!.gain) * 120_000, 0);
  });

  it('prints the same bytes whatever the order of rows', async () => {
    const [header, ...lines] = String(KACHALOV['transitions.csv']).trimEnd().split('\n');
    const turned = { ...KACHALOV, 'transitions.csv': `${[header, ...lines.reverse()].join('\n')}\n` };
    expect(await ask(['--to', 'mentor'], turned)).toEqual(await ask(['--to', 'mentor']));
  });

  it.each([
    [['--set', 'paymnt=95%'], 'no such stage', 'did you mean “payment”?'],
    [['--set', 'payment=105%'], 'from 0 to 100%', 'payment=105%'],
    [['--set', 'payment=-1%'], 'from 0 to 100%', 'payment=-1%'],
    [['--set', 'payment=95'], 'from 0 to 100%', 'write 95%'],
    [['--set', 'list=95%'], 'no step leads to', 'list=95%'],
    [['--set', 'payment'], 'a stage and its coefficient', 'write --set payment=95%'],
    [['--set', 'payment=9%', '--set', 'Оплата=8%'], 'exclude each other', '--set Оплата=8%'],
    [['--set', 'payment=95%', '--to', 'team'], '--set and --to exclude each other', ''],
    [['--to', 'beast'], '--to should be one of', 'did you mean “best”?'],
    [['--deal-value', 'much'], '--deal-value should be a sum of money', 'much'],
    [['--deal-value', '-5'], '--deal-value should be a sum of money', '-5'],
    [['--basis', 'flow'], 'whatif and --basis flow exclude each other', ''],
    [['--credit', 'performer'], 'whatif and --credit performer exclude each other', ''],
  ])('refuses %j', async (argv, message, hint) => {
    const { status, stdout, stderr } = await refuse(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  it.each(['en', 'ru'])('prints its page in %s', async (language) => {
    const argv = ['whatif', '--lang', language, '--deal-value', '120000 RUB', '--as-of', '2026-11-07'];
    const { stdout } = await runTool(argv, { files: KACHALOV, env: { COLUMNS: '100' } });
    await expect(stdout).toMatchFileSnapshot(`__file_snapshots__/kachalov-whatif-${language}.txt`);
    const all = await runTool([...argv, '--to', 'target'], { files: KACHALOV, env: { COLUMNS: '100' } });
    await expect(all.stdout).toMatchFileSnapshot(`__file_snapshots__/kachalov-whatif-target-${language}.txt`);
  });

  it.each([
    ['en', 'No stage has a target yet'],
    ['ru', 'Целей пока нет'],
  ])('says in %s why there is nothing', async (language, sentence) => {
    const files = {
      'voronka.yaml': configOf(['a', 'b']),
      'transitions.csv': 'contact_id,stage,at\n1,a,2026-11-02\n',
    };
    const { stdout } = await runTool(['whatif', '--lang', language], { files });
    expect(stdout).toContain(sentence);
    expect(await ask([], files)).toEqual([]);
  });
});

describe('the page of whatif', () => {
  const page = async (argv: readonly string[], files: Files = KACHALOV) =>
    (await runTool(['whatif', '--quiet', ...argv], { files })).stdout;

  it('says that those who are shown gain nothing, not that nobody does', async () => {
    const argv = ['--set', 'payment=90%', '--maturity', 'off'];
    expect(await page([...argv, '--manager', 'Иванов'])).toContain('Those who are shown would gain nothing.');
    expect(await page(argv)).toContain('Сидоров');
    expect(await page(['--set', 'payment=10%'])).toContain('Nobody is below that.');
  });

  it('says that there are no managers whose coefficients could be raised', async () => {
    const files = {
      'voronka.yaml': configOf(['a', 'b']),
      'transitions.csv': 'contact_id,stage,at\n1,a,2026-11-02\n',
    };
    expect(await page(['--set', 'b=90%'], files)).toContain('no contact has a manager');
  });

  it('says that steps have no coefficients where nobody knows where contacts were lost', async () => {
    const files = {
      'voronka.yaml': `timezone: UTC
stages: [{ id: list }, { id: call, target: 80% }, { id: deal, target: 50% }]
lost: { labels: [Lost] }
transitions: { file: deals.csv, shape: snapshot }
`,
      'deals.csv':
        'contact_id,stage,at,manager\n1,call,2026-11-02,Ann\n2,Lost,2026-11-02,Ann\n3,deal,2026-11-03,Ann\n',
    };
    expect(await page([], files)).toContain('at which stage contacts were lost, this export does not tell');
    const compared = await runTool(['compare', 'Ann', 'team'], { files });
    expect(compared.stderr).toContain('at which stage contacts were lost');
    const planned = await runTool(['plan', '--goal', 'deal=5', '--from', 'actual'], { files });
    expect(planned.stderr).toContain('at which stage contacts were lost');
  });

  it('has no coefficient of the team that some are above', async () => {
    const text = await page(['--set', 'payment=95%', '--maturity', 'off']);
    expect(text).toMatch(/^Сидоров +Оплата +80\.0% +95\.0%/m);
    expect(text).toMatch(/^Team +Оплата +87\.0% +18\.0/m);
  });

  it('does not tear a manager apart where there are many', async () => {
    const rows = Array.from({ length: 20 }, (_, who) =>
      Array.from({ length: 10 }, (_, index) => [
        [`${who}-${index}`, 'list', '2026-11-01', `M${who}`],
        ...(index < 8 ? [[`${who}-${index}`, 'call', '2026-11-02', `M${who}`]] : []),
        ...(index < 6 ? [[`${who}-${index}`, 'offer', '2026-11-02', `M${who}`]] : []),
        ...(index < 4 ? [[`${who}-${index}`, 'deal', '2026-11-03', `M${who}`]] : []),
      ]).flat(),
    ).flat();
    const files = {
      'voronka.yaml': configOf(['list', 'call', 'offer', 'deal']),
      'transitions.csv': writeCsv([['contact_id', 'stage', 'at', 'manager'], ...rows]),
    };
    const set = ['call', 'offer', 'deal'].flatMap((stage) => ['--set', `${stage}=100%`]);
    const text = await page([...set, '--maturity', 'off'], files);
    // three steps and all together of each: the eighth would be cut after two of his rows
    expect([...text.matchAll(/^M\d+ /gm)]).toHaveLength(28);
    expect(text).toContain('And 52 more of less value');
  });
});

describe('the amounts of final conversions', () => {
  /** Manager of the step, amount, currency of the win; ten contacts each, of which so many win. */
  const deals = (manager: string, amounts: readonly (readonly [amount: string, currency: string])[]) =>
    Array.from({ length: 10 }, (_, index) => {
      const [id, day] = [`${manager}${index}`, String(index + 1).padStart(2, '0')];
      const won = amounts[index];
      return [
        [id, 'call', `2026-10-${day} 09:00`, manager, '999', ''],
        ...(won === undefined ? [] : [[id, 'deal', `2026-11-${day} 09:00`, 'Closer', ...won]]),
      ];
    }).flat();
  const config = `timezone: UTC
stages:
  - { id: call }
  - { id: deal, target: 100% }
transitions: { file: transitions.csv }
`;
  const filesOf = (rows: readonly (readonly string[])[], columns = ['amount', 'currency']) => ({
    'voronka.yaml': config,
    'transitions.csv': writeCsv([
      ['contact_id', 'stage', 'at', 'manager', ...columns],
      ...rows.map((row) => row.slice(0, 4 + columns.length)),
    ]),
  });
  const tell = async (
    rows: readonly (readonly string[])[],
    argv: readonly string[] = [],
    columns?: string[],
  ) =>
    (await ask(['--maturity', 'off', ...argv], filesOf(rows, columns))).map(
      ({ manager, gain, money, currency }) => [manager, gain, money, currency].join(' '),
    );

  it('are those of the event that set the last entry, of whoever the step is credited to', async () => {
    const own = deals('Ann', [
      ['1 000', 'RUB'],
      ['2 000', 'RUB'],
      ['3 000', 'RUB'],
      ['4 000', 'RUB'],
      ['5 000', 'RUB'],
    ]);
    const again = [['Ann0', 'deal', '2026-11-20 09:00', 'Closer', '77777', 'RUB']];
    expect(await tell([...own, ...again])).toEqual(['Ann 5 15000 RUB']);
  });

  it('of several currencies stand side by side, what names none last', async () => {
    const mixed = deals('Ann', [
      ['100', 'EUR'],
      ['$50', ''],
      ['300', 'EUR'],
      ['8', ''],
      ['unreadable', 'EUR'],
      ['', ''],
    ]);
    expect(await tell(mixed)).toEqual(['Ann 4 400 EUR', 'Ann 4 50 USD', 'Ann 4 8 ']);
  });

  it('are the team’s of whoever has fewer than five final conversions', async () => {
    const five = deals(
      'Ann',
      Array.from({ length: 5 }, () => ['100', 'RUB'] as const),
    );
    const four = deals(
      'Bob',
      Array.from({ length: 4 }, () => ['1000', 'RUB'] as const),
    );
    // (5 × 100 + 4 × 1000) ÷ 9 = 500
    expect(await tell([...five, ...four])).toEqual(['Bob 6 3000 RUB', 'Ann 5 500 RUB']);
  });

  it('are of the period, the segment and the rows that are asked about', async () => {
    const own = deals(
      'Ann',
      Array.from({ length: 6 }, (_, index) => [`${index + 1}00`, 'RUB'] as const),
    );
    expect(await tell(own, ['--period', '2026-10-01..2026-10-05'])).toEqual([]);
    // entered on the 2nd to the 8th: five wins of 200 to 600, two short
    expect(await tell(own, ['--period', '2026-10-02..2026-10-08'])).toEqual(['Ann 2 800 RUB']);
  });

  it('are nobody’s where no file has a column of amounts, and may lack currencies', async () => {
    const own = deals(
      'Ann',
      Array.from({ length: 5 }, () => ['100', 'RUB'] as const),
    );
    expect(await tell(own, [], [])).toEqual(['Ann 5  ']);
    expect(await tell(own, [], ['amount'])).toEqual(['Ann 5 500 ']);
    expect(await tell(own, ['--deal-value', '7 EUR'])).toEqual(['Ann 5 35 EUR']);
  });

  it('of rows about the same event are the first that has one', async () => {
    const own = deals(
      'Ann',
      Array.from({ length: 5 }, () => ['', ''] as const),
    );
    const again = own
      .filter(([, stage]) => stage === 'deal')
      .flatMap(([id, stage, at, manager]) => [
        [id!, stage!, at!, manager!, '300', 'RUB'],
        [id!, stage!, at!, manager!, '200', 'RUB'],
      ]);
    expect(await tell([...own, ...again])).toEqual(['Ann 5 1000 RUB']);
  });
});
