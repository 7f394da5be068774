import { describe, expect, it } from 'vitest';
import { readFixture, runTool } from '../../tool/run-tool.ts';
import { CONFIG } from '../../tool/small-funnel.ts';

const gate = (argv: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) =>
  runTool(['gaps', '--quiet', '--fail-on', ...argv], { files });

/** So many managers, of whom none gets anybody beyond the list: the later in the alphabet, the more they lose. */
function makeLosers(managers: number): Record<string, string> {
  const rows = Array.from({ length: managers }, (_, m) =>
    Array.from({ length: 10 + m }, (_, i) => `${m}-${i},List,2026-11-02,M${String(m).padStart(2, '0')}`),
  ).flat();
  // without somebody who wins nothing is lost
  const wins = Array.from(
    { length: 40 },
    (_, i) => `w${i},Call,2026-11-02,Winner\nw${i},Deal,2026-11-03,Winner`,
  );
  return {
    'voronka.yaml': CONFIG.replace('contacts: { file: contacts.csv }\n', ''),
    'transitions.csv': `contact_id,stage,at,manager\n${[...rows, ...wins].join('\n')}\n`,
  };
}

describe('a closed gate', () => {
  it('says who and on what, whoever loses most first, also under --quiet', async () => {
    const { status, stderr } = await gate(['coach'], readFixture('kachalov'));
    expect(status).toBe(1);
    expect(stderr).toBe(
      'voronka: --fail-on coach: Иванов: Знакомство, Презентация; Сидоров: Договор, Оплата\n',
    );
  });

  it('names ten at most and counts the rest, in either language', async () => {
    const en = await gate(['coach'], makeLosers(12));
    expect(en.stderr).toMatch(
      /^voronka: --fail-on coach: M11: Call; M10: Call; (.*; ){7}M02: Call; and 2 more\n$/,
    );
    const ru = await gate(['coach', '--lang', 'ru'], makeLosers(12));
    expect(ru.stderr).toMatch(/; M02: Call; и ещё 2\n$/);
    expect((await gate(['coach'], makeLosers(10))).stderr).toMatch(/M00: Call\n$/);
  });

  it('says which of the verdicts it is where both close it', async () => {
    const files = {
      ...makeLosers(1),
      'voronka.yaml': `${makeLosers(1)['voronka.yaml']}analysis: { alpha: 1e-300 }\n`,
    };
    const { status, stderr } = await gate(['watch'], files);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'voronka: --fail-on watch: M00: Call (weak evidence)\n',
    });
  });

  it('cleans names, and says nothing where it is open', async () => {
    const hostile = makeLosers(1);
    hostile['transitions.csv'] = hostile['transitions.csv']!.replaceAll('M00', '\u001b[31mEve');
    expect((await gate(['coach'], hostile)).stderr).toBe('voronka: --fail-on coach: Eve: Call\n');
    expect(await gate(['coach', '--manager', 'Winner'], makeLosers(1))).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});
