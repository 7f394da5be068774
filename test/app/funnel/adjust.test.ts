import { describe, expect, it } from 'vitest';
import { type Files, parseRows, readFixture, runTool } from '../../tool/run-tool.ts';

const files: Files = readFixture('mix');

async function print(argv: readonly string[], world: Parameters<typeof runTool>[1] = {}): Promise<string> {
  const { status, stdout, stderr } = await runTool(argv, { files, ...world });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

async function fail(argv: readonly string[], world: Parameters<typeof runTool>[1] = {}): Promise<string> {
  const { status, stdout, stderr } = await runTool(argv, { files, ...world });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

const reconfigure = (change: (config: string) => string): Files => {
  return { ...files, 'voronka.yaml': change(Buffer.from(files['voronka.yaml'] ?? '').toString()) };
};
const ADJUSTED = reconfigure((config) => config.replace('maturity: off', 'maturity: off, adjust: [Сегмент]'));

describe('the harder list of fixtures/mix', () => {
  it('has the numbers that are counted by hand', async () => {
    const rows = parseRows(await print(['gaps', '--adjust', 'segment', '--format', 'csv']));
    const cells = rows.map((row) =>
      ['manager', 'stage', 'expected', 'adjusted', 'mix', 'verdict', 'focus'].map((name) => row[name]),
    );
    expect(cells).toEqual([
      ['Волков Игорь', 'meeting', '96', '0.6', '-0.12', 'coach', ''],
      ['Волков Игорь', 'contract', '48', '0.5', '0', 'met', ''],
      ['Морозов Павел', 'meeting', '120', '0.5', '0', 'coach', 'yes'],
      ['Морозов Павел', 'contract', '50', '0.5', '0', 'met', ''],
      ['Павлова Анна', 'meeting', '144', '0.683333', '0.12', 'met', ''],
      ['Павлова Анна', 'contract', '82', '0.5', '0', 'met', ''],
      ['*', 'meeting', '360', '0.6', '0', 'met', ''],
      ['*', 'contract', '180', '0.5', '0', 'met', ''],
    ]);
  });

  it('adds its columns at the end, and only where it is asked', async () => {
    const header = async (argv: readonly string[], world = {}): Promise<string> =>
      (await print(['gaps', '--format', 'csv', ...argv], world)).split('\n')[0] ?? '';
    const plain = await header([]);
    expect(plain.endsWith(',mentor,mature,confirmed')).toBe(true);
    for (const adjusted of [
      await header(['--adjust', 'segment']),
      await header([], { files: ADJUSTED }),
      await header([], { env: { VORONKA_ADJUST: 'сегмент' } }),
    ]) {
      expect(adjusted).toBe(`${plain},expected,adjusted,mix`);
    }
  });

  it('keeps the focus where nobody asked, and tells of the list all the same', async () => {
    const rows = parseRows(await print(['gaps', '--format', 'csv']));
    expect(rows.find(({ manager }) => manager === 'Волков Игорь')?.focus).toBe('yes');
    const page = await print(['report', '--quiet']);
    expect(page).toContain(
      'A harder list explains all 12.0 points to the target: in line with peers on the same list (48.0%).',
    );
    // that it is no excuse only whoever asks is told
    expect(page).not.toContain('It is not the list');
    expect(await print(['report', '--adjust', 'segment'])).toContain(
      'It is not the list: the team comes to 60.0% on the same one.',
    );
    const ru = (await print(['coach', '--lang', 'ru'])).replace(/\n +/g, ' ');
    expect(ru).toContain('База труднее, и это объясняет все 12,0 п. п. отставания');
    expect(ru).toContain('Дело не в базе: на такой же у отдела 60,0\u00a0%.');
    expect(ru).toContain('Такая же база — с тем же составом клиентов по сегментам.');
  });

  it('puts last whom the list excuses of everything, where it was asked', async () => {
    const order = async (argv: readonly string[]) =>
      JSON.parse(await print(['coach', '--format', 'json', ...argv])).coaching.map(
        ({ manager }: { manager: string }) => manager,
      );
    expect(await order([])).toEqual(['Волков Игорь', 'Морозов Павел']);
    expect(await order(['--adjust', 'segment'])).toEqual(['Морозов Павел', 'Волков Игорь']);
  });

  it('is the same in any order of rows', async () => {
    const reversed = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => {
        const [header = '', ...rows] = Buffer.from(bytes).toString().trimEnd().split('\n');
        return [name, name.endsWith('.csv') ? [header, ...rows.reverse(), ''].join('\n') : bytes];
      }),
    );
    const argv = ['gaps', '--adjust', 'segment', '--maturity', 'auto', '--format', 'json'];
    expect(await print(argv, { files: reversed })).toBe(await print(argv));
  });

  it('makes the lists of sources alike as well, and of teams', async () => {
    const teams = `${Buffer.from(files['voronka.yaml'] ?? '')}\nmanagers: { teams: { Волков Игорь: А, Морозов Павел: Б, Павлова Анна: А } }\n`;
    const world = { files: { ...files, 'voronka.yaml': teams } };
    const rows = parseRows(
      await print(['gaps', '--by', 'team', '--adjust', 'segment', '--format', 'csv'], world),
    );
    // А: 160 + 40 of chains, 40 + 160 of shops
    expect(rows.filter(({ stage }) => stage === 'meeting').map((row) => [row.manager, row.expected])).toEqual(
      [
        ['А', '240'],
        ['Б', '120'],
        ['*', '360'],
      ],
    );
  });

  it('takes no number of flows', async () => {
    const rows = parseRows(
      await print(['gaps', '--adjust', 'segment', '--basis', 'flow', '--format', 'csv']),
    );
    expect(new Set(rows.map(({ expected }) => expected))).toEqual(new Set(['']));
  });

  it('adjusts for nothing by which the rows are made, where the config asks', async () => {
    const csv = await print(['gaps', '--by', 'Сегмент', '--format', 'csv'], { files: ADJUSTED });
    expect(csv.split('\n')[0]).not.toContain('mix');
  });

  it('names what cannot be', async () => {
    expect(await fail(['gaps', '--adjust', 'сегмнт'])).toContain('did you mean “Сегмент”?');
    expect(await fail(['gaps', '--adjust', 'Сегмент,Дата создания'])).toContain(
      'no such column in the contacts',
    );
    expect(await fail(['gaps', '--adjust', 'manager'])).toContain('an attribute of managers');
    expect(await fail(['gaps', '--adjust', ' , '])).toContain('--adjust needs a value');
    expect(await fail(['gaps', '--by', 'segment', '--adjust', 'Segment'])).toContain('rows of --by');
    const teams = reconfigure((config) => `${config}managers: { teams: { Волков Игорь: А } }\n`);
    expect(await fail(['gaps', '--adjust', 'team'], { files: teams })).toContain('an attribute of managers');
    const named = reconfigure((config) => config.replace('off', 'off, adjust: Город'));
    expect(await fail(['gaps'], { files: named })).toContain('analysis.adjust: no such column');
  });

  it('refuses more strata than a fifth of the contacts', async () => {
    const [header, ...rows] = Buffer.from(files['contacts.csv'] ?? '')
      .toString()
      .trimEnd()
      .split('\n');
    const numbered = (of: number): Files => ({
      ...files,
      'contacts.csv': [`${header},Город`, ...rows.map((row, index) => `${row},${index % of}`)].join('\n'),
    });
    expect(await fail(['gaps', '--adjust', 'Город'], { files: numbered(121) })).toContain(
      '121 kinds of contacts for 600 contacts',
    );
    await print(['gaps', '--adjust', 'Город'], { files: numbered(120) });
    // cities alone would do, with segments they are too many
    expect(await fail(['gaps', '--adjust', 'Город,segment'], { files: numbered(99) })).toContain('kinds');
  });
});
