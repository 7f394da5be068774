import { describe, expect, it } from 'vitest';
import { readFixture, runTool } from '../../tool/run-tool.ts';

const DEMO = readFixture('demo');
const KACHALOV = readFixture('kachalov');
const NOW = '2026-11-27T07:00:00Z';

type Row = Readonly<Record<string, string | number | null>>;
interface Printed {
  readonly rows: readonly Row[];
  readonly cards: readonly {
    readonly manager: string;
    readonly overall: Row | null;
    readonly rows: readonly Row[];
    readonly trend: readonly Row[];
    readonly velocity: readonly Row[];
    readonly stuck: { readonly contacts: number; readonly rows: readonly Row[] };
    readonly worth: readonly Row[];
  }[];
}

async function ask(argv: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = DEMO) {
  const { status, stdout } = await runTool(argv, { files, now: NOW });
  expect(status).toBe(0);
  return stdout;
}
const read = async (...argv: string[]): Promise<Printed> =>
  JSON.parse(await ask([...argv, '--format', 'json']));
const of = (rows: readonly Row[], manager: string) => rows.filter((row) => row.manager === manager);

describe('a card', () => {
  it.each([
    ['a month', ['--period', '2026-10']],
    ['some segments', ['--segment', 'Розница']],
  ] as const)('has the numbers of the other commands, of %s', async (_, options) => {
    const always = options.filter((_, index) => options[0] === '--segment' || index > 1);
    const { cards } = await read('scorecard', '--all', ...options);
    const gaps = await read('gaps', ...options);
    const velocity = await read('velocity', ...options);
    const whatif = await read('whatif', ...options);
    const trend = await read('trend', ...always);
    const stuck = await read('stuck', ...always);
    expect(cards.map(({ manager }) => manager)).toEqual(
      [...new Set(gaps.rows.map(({ manager }) => manager))].filter(
        (name) => name !== '*' && name !== '(unassigned)',
      ),
    );
    for (const card of cards) {
      const { manager } = card;
      expect(card.rows).toEqual(of(gaps.rows, manager));
      expect(card.velocity).toEqual(of(velocity.rows, manager));
      expect(card.worth).toEqual(of(whatif.rows, manager));
      expect(card.trend).toEqual(of(trend.rows, manager));
      const waiting = of(stuck.rows, manager);
      expect(card.stuck).toEqual({ contacts: waiting.length, rows: waiting.slice(0, 10) });
    }
  });

  it('is the same whether it is asked for alone or with all', async () => {
    const { cards } = await read('scorecard', '--all');
    const alone = await read('scorecard', 'Зайцев Андрей');
    expect(alone.cards).toEqual(cards.filter(({ manager }) => manager === 'Зайцев Андрей'));
  });

  it('does not hang on the order of the rows', async () => {
    const shuffle = (file: string): string => {
      const [header, ...rows] = Buffer.from(DEMO[file]!).toString().trimEnd().split('\n');
      const key = (row: string) =>
        [...row].reduce((sum, each) => (sum * 31 + each.charCodeAt(0)) % 99_991, 7);
      return `${[header, ...rows.sort((a, b) => key(a) - key(b))].join('\n')}\n`;
    };
    // a line of contacts that spans lines would be torn: rows of transitions are plain
    const files = { ...DEMO, 'transitions.csv': shuffle('transitions.csv') };
    const argv = ['scorecard', '--all'];
    expect(await ask(argv, files)).toBe(await ask(argv));
  });

  it.each(['en', 'ru'])('is a page of A4 (%s)', async (lang) => {
    const page = await ask(['scorecard', 'Зайцев Андрей', '--lang', lang]);
    await expect(page).toMatchFileSnapshot(`__file_snapshots__/card-${lang}.txt`);
    const lines = page.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.length).toBeLessThanOrEqual(72);
  });

  it('says that a step may be chance, and names neither its worth nor a teacher', async () => {
    const page = await ask(['scorecard', 'Фёдорова Ксения', '--lang', 'en']);
    const step = page.split('\n\n').find((part) => part.startsWith('The one step'));
    expect(step).toBe(
      [
        'The one step to work on',
        'Презентация — it looks below the floor, but that may still be chance',
        '  33.7% of ≈8.9, target 63.4%, 3 short.',
        '  What has to be reached here: Показать, чем мы полезнее нынешнего поставщика,',
        '    и услышать, чего не хватает. Proof: Клиент назвал, что и в каком объёме он',
        '    готов взять.',
        '  95% interval 12.1–67.1%, p\u00a0=\u00a00.21, q\u00a0=\u00a00.90',
        '  To be sure takes 58 contacts that are finished; there are 8.9 so far.',
      ].join('\n'),
    );
    expect(page).toContain('Too few finished contacts to judge: Договор (1.4) and Оплата (0.7).\n');
  });

  it('holds nobody to a target who cannot have come to it yet', async () => {
    const page = await ask(['scorecard', 'Волков Игорь', '--as-of', '2026-06-12', '--lang', 'en']);
    expect(page).toContain('0 of 74 contacts came to Оплата: 49 are still under way.\n');
    expect(page).toContain('  The data are too short for this step: conversions still come in.\n');
    const brief = await ask(['report', '--brief', '--as-of', '2026-06-12', '--lang', 'en']);
    expect(brief).toContain('\n7 came to Оплата\n');
    expect(brief).toContain('\nWeakest step: Оплата 25.9%, target 90%, many still under way\n');
  });

  it('says why there is no step: flows, performers, no targets, nothing below', async () => {
    const tell = async (...argv: string[]): Promise<string | undefined> =>
      (await ask(['scorecard', 'Сидоров', '--lang', 'en', ...argv], KACHALOV))
        .split('\n\n')
        .find((part) => part.startsWith('The one step'))
        ?.split('\n')[1];
    expect(await tell('--basis', 'flow')).toBe('No verdicts in the flow basis; use --basis cohort.');
    expect(await tell('--credit', 'performer')).toBe('No verdicts with this credit; use --credit entry.');
    const source = await ask(['scorecard', 'Сайт', '--by', 'source', '--lang', 'en']);
    expect(source).toContain('Nobody can coach a value of “source”: the rows are no people.');
    const config = Buffer.from(KACHALOV['voronka.yaml']!).toString();
    const bare = { ...KACHALOV, 'voronka.yaml': config.replace(/, target: \d+%(, floor: \d+%)?/g, '') };
    expect(await ask(['scorecard', 'Сидоров', '--lang', 'en'], bare)).toContain('No stage has a target yet');
    const low = {
      ...KACHALOV,
      'voronka.yaml': config.replace(/, target: \d+%(, floor: \d+%)?/g, ', target: 1%'),
    };
    expect(await ask(['scorecard', 'Сидоров', '--lang', 'en'], low)).toContain(
      'Every step that can be judged is at or above its floor',
    );
  });
});

describe('the flat table', () => {
  const CONFIG = `timezone: UTC
stages:
  - { id: list, name: List }
  - { id: call, name: Call, target: 80% }
  - { id: deal, name: Deal, target: 50% }
lost: { labels: [Lost] }
transitions: { file: transitions.csv }
`;
  const HEADER =
    'manager,stage,entered,converted,mature,coefficient,low,high,team,target,floor,gap,verdict,focus,mentor,change,signal,mix,median,team_median,stuck,gain,gain_low,gain_high,money,currency';

  /** Ann calls half of 40, who all buy, in two currencies; Bob calls all of his 40. */
  function tell(): string {
    const lines = ['contact_id,stage,at,manager,amount,currency'];
    for (let each = 0; each < 80; each++) {
      const name = each < 40 ? 'Ann' : 'Bob';
      const day = `2026-05-${String(1 + (each % 20)).padStart(2, '0')}`;
      lines.push(`${each},List,${day} 09:00,${name},,`);
      if (each % 2 === 0 || name === 'Bob') {
        lines.push(`${each},Call,${day} 12:00,${name},,`);
        lines.push(`${each},Deal,${day} 15:00,${name},${each % 4 === 0 ? '100,EUR' : '300,USD'}`);
      } else lines.push(`${each},Lost,${day} 12:00,${name},,`);
    }
    return `${lines.join('\n')}\n`;
  }

  it('has a row a step, and of each further currency one that has nothing else', async () => {
    const files = { 'voronka.yaml': CONFIG, 'transitions.csv': tell() };
    const csv = await ask(['scorecard', '--all', '--maturity', 'off', '--format', 'csv'], files);
    const [header, ...rows] = csv.trimEnd().split('\n');
    expect(header).toBe(HEADER);
    expect(rows.map((row) => row.split(',').slice(0, 4).join(','))).toEqual([
      'Ann,call,40,20',
      'Ann,call,,',
      'Ann,deal,20,20',
      'Bob,call,40,40',
      'Bob,deal,40,40',
    ]);
    // 12 deals more at 80 %: of Ann's 20 half are of 100 EUR each, half of 300 USD
    expect(rows[0]).toMatch(/,12,[\d.]+,[\d.]+,600,EUR$/);
    expect(rows[1]).toBe(`Ann,call${','.repeat(HEADER.split(',').length - 4)},1800,USD`);
    const page = await ask(['scorecard', 'Ann', '--maturity', 'off', '--lang', 'en'], files);
    expect(page).toContain('At its target of 80%: Deal 20 → 32');
    expect(page.replace(/\s+/g, ' ')).toContain('about €600 and $1,800 more, +60.0%');
  });
});
