import { describe, expect, it } from 'vitest';
import { parseRows, readFixture, runTool } from '../../tool/run-tool.ts';

const files = readFixture('kachalov');

/** Runs a command on the worked example and expects it to work without a remark. */
async function print(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { status, stdout, stderr } = await runTool(argv, { files, env: { LANG: 'en_US.UTF-8', ...env } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** SPEC §10: entered, converted, coefficient, interval, p, q, verdict, impact, focus, mentor. */
const WORKED_EXAMPLE = `
Иванов contact      200 160 0.800000 0.739145–0.849548 0.0000170073 0.000136059 coach 22.75 yes Сидоров
Иванов presentation 160 112 0.700000 0.624985–0.765636 0.00169585   0.00339171  coach 13.00 -   Сидоров
Иванов contract     112 95  0.848214 0.770314–0.903020 0.922275     0.999942    met   -     -   -
Иванов payment      95  91  0.957895 0.896691–0.983506 0.988460     0.999942    met   -     -   -
Сидоров contact     200 191 0.955000 0.916703–0.976147 0.998612     0.999942    near  -     -   -
Сидоров presentation 191 172 0.900524 0.849866–0.935388 0.999942    0.999942    met   -     -   -
Сидоров contract    172 120 0.697674 0.625337–0.761375 0.000928390  0.00247571  coach 14.08 -   Иванов
Сидоров payment     120 96  0.800000 0.719633–0.861755 0.000750292  0.00247571  coach 18.00 yes Иванов
`;

describe('the worked example of SPEC §10', () => {
  it('tells of whoever is asked for and needs no coaching, whatever is said of the team', async () => {
    const { 'voronka.yaml': config = '', ...rest } = files;
    const lenient = Buffer.from(config)
      .toString()
      .replace(/(id: (?:contact|presentation)\b.*floor: )\d+%/g, '$150%');
    const world = { files: { ...rest, 'voronka.yaml': lenient } };
    const { stdout } = await runTool(['coach', '--manager', 'Иванов'], world);
    expect(stdout).toContain('The team, taken together');
    expect(stdout).toContain('Everybody who can be judged is at or above the floor.');
  });

  it('is what gaps prints, cell by cell', async () => {
    const rows = parseRows(await print(['gaps', '--format', 'csv'])).filter(({ manager }) => manager !== '*');
    const fixed = (text: string | undefined, digits: number): string =>
      text === '' ? '-' : Number(text).toFixed(digits);
    const shown = rows.map((row) => [
      ...[row.manager, row.stage, row.entered, row.converted, fixed(row.coefficient, 6)],
      `${fixed(row.low, 6)}–${fixed(row.high, 6)}`,
      ...[row.p, row.q, row.verdict, fixed(row.impact, 2), row.focus || '-', row.mentor || '-'],
    ]);
    const expected = WORKED_EXAMPLE.trim()
      .split('\n')
      .map((line) => line.split(/ +/));
    expect(shown).toEqual(expected);
  });

  it.each(['csv', 'tsv', 'json'])('prints gaps as %s', async (format) => {
    await expect(await print(['gaps', '--format', format])).toMatchFileSnapshot(
      `__file_snapshots__/kachalov-gaps.${format}`,
    );
  });

  it('holds everybody to the whole target, whatever their age, unless it is asked otherwise', async () => {
    const maturity = async (argv: readonly string[], env = {}) =>
      JSON.parse(await print(['gaps', '--format', 'json', ...argv], env)).meta.maturity;
    expect(await maturity([])).toBe('off');
    expect(await maturity(['--maturity', 'auto'])).toBe('auto');
    expect(await maturity([], { VORONKA_MATURITY: 'auto' })).toBe('auto');
  });

  it('names the potentials and the swap', async () => {
    const { coaching, swaps } = JSON.parse(await print(['coach', '--format', 'json']));
    const potentials = coaching.map(({ manager, final, potential, rise }: Record<string, number>) => [
      manager,
      final,
      potential?.toFixed(2),
      rise?.toFixed(3),
    ]);
    expect(potentials).toEqual([
      ['Иванов', 91, '130.00', '0.429'],
      ['Сидоров', 96, '130.72', '0.362'],
    ]);
    expect(swaps).toEqual([
      {
        a: 'Иванов',
        b: 'Сидоров',
        aTeaches: ['contract', 'payment'],
        bTeaches: ['contact', 'presentation'],
      },
    ]);
  });

  it('names both focuses, what else to coach, and the swap in the report', async () => {
    const en = await print(['report']);
    expect(en).toContain('Иванов: Знакомство — not chance');
    expect(en).toContain('40 short. Сидоров can teach it (95.5%).');
    expect(en).toContain('Сидоров: Оплата — not chance');
    expect(en).toContain('18 short. Иванов can teach it (95.8%).');
    expect(en.replace(/\n +/g, ' ')).toContain(
      'Иванов and Сидоров can teach each other: Иванов teaches Договор and Оплата, Сидоров teaches Знакомство and Презентация.',
    );
    const ru = await print(['report', '--lang', 'ru']);
    expect(ru).toContain('Иванов: «Знакомство» — не случайность');
    expect(ru).toContain('Затем «Презентация»: в сумме 130 вместо 91 (от');
    expect(ru).toContain('Сидоров: «Оплата» — не случайность');
    expect(ru).toContain('Затем «Договор»: в сумме 131 вместо 96 (от');
    expect(ru.replace(/\n +/g, ' ')).toContain(
      'Иванов и Сидоров могут подтянуть друг друга: Иванов учит этапам «Договор» и «Оплата», Сидоров — этапам «Знакомство» и «Презентация».',
    );
  });

  const pages = ['report', 'coach', 'check'].flatMap((command) =>
    ['en', 'ru'].flatMap((lang) => ['80', '120'].map((width) => [command, lang, width] as const)),
  );
  it.each(pages)('%s in %s is %s columns wide at most', async (command, lang, width) => {
    const page = await print([command, '--lang', lang], { COLUMNS: width });
    // every letter of the worked example is one column wide
    expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(Number(width));
    await expect(page).toMatchFileSnapshot(`__file_snapshots__/kachalov-${command}-${lang}-${width}.txt`);
  });

  it('has the same counts by every rule of credit: no contact changes hands', async () => {
    const entry = await print(['gaps', '--format', 'csv']);
    const owner = await print(['gaps', '--format', 'csv', '--credit', 'owner']);
    const performer = await print(['gaps', '--format', 'csv', '--credit', 'performer']);
    expect(owner).toBe(entry);
    // whose rows hang on the outcome: counts and targets, and no verdicts
    const counts = (csv: string): string[] =>
      csv.split('\n').map((line) => line.split(',').slice(0, 14).join());
    expect(counts(performer)).toEqual(counts(entry));
  });
});
