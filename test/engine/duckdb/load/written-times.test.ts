import { describe, expect, it } from 'vitest';
import { runTool } from '../../../tool/run-tool.ts';

const CONFIG =
  'timezone: UTC\nstages: [{ id: list }, { id: call }]\ntransitions: { file: a.csv, columns: { contact_id: id } }\n';

/** The moment that a text is read as; none where its row is rejected. */
async function readTime(written: string): Promise<string | null> {
  const files = {
    'voronka.yaml': CONFIG,
    'a.csv': `id,stage,at\n0,list,1999-01-01\n1,list,"${written.replaceAll('"', '""')}"\n`,
  };
  const { stdout } = await runTool(['gaps', '--format', 'json', '--quiet'], { files });
  const { asOf, files: accounts } = JSON.parse(stdout).meta;
  return accounts[0].rejected === 0 ? asOf.replace('+00:00', 'Z') : null;
}

describe('a time with something around it', () => {
  it.each([
    ['2026-05-01 09:17:37.819 UTC', '2026-05-01T09:17:37.819Z'],
    ['2026-05-01 09:17:37 GMT', '2026-05-01T09:17:37Z'],
    ['2026-05-01 09:17 (GMT+3)', '2026-05-01T06:17:00Z'],
    ['2026-05-01 09:17 UTC+3', '2026-05-01T06:17:00Z'],
    ['2026-05-01 09:17:37 GMT+03:00', '2026-05-01T06:17:37Z'],
    ['2026-05-01 09:17:37 UTC-0530', '2026-05-01T14:47:37Z'],
    ['2026-05-01T09:10:11+0300', '2026-05-01T06:10:11Z'],
    ['20260501T091011Z', '2026-05-01T09:10:11Z'],
    ['20260501T091011', '2026-05-01T09:10:11Z'],
    ['2026.05.01 09:10', '2026-05-01T09:10:00Z'],
    ['01.05.2026 09:10:11 +03:00', '2026-05-01T06:10:11Z'],
    ['15/05/2026 09:10 +03', '2026-05-15T06:10:00Z'],
    ['5/22/2026 9:10am', '2026-05-22T09:10:00Z'],
    ['5/22/2026 9:10 p.m.', '2026-05-22T21:10:00Z'],
    ['22/5/2026 9:10 p. m.', '2026-05-22T21:10:00Z'],
    ['May 22, 2026 9 PM', '2026-05-22T21:00:00Z'],
    ['Fri, 01 May 2026 09:10:11 +0300', '2026-05-01T06:10:11Z'],
    ['Fri, 01 May 2026 09:10:11 GMT', '2026-05-01T09:10:11Z'],
    ['Fri May 01 2026 09:10:11 GMT+0300 (Moscow Standard Time)', '2026-05-01T06:10:11Z'],
    ['Fri May 1 09:10:11 UTC 2026', '2026-05-01T09:10:11Z'],
    ['Friday, May 1, 2026 9:10 AM', '2026-05-01T09:10:00Z'],
    ['Friday, May 1, 2026 at 9:10 AM', '2026-05-01T09:10:00Z'],
    // March in English, Tuesday in French
    ['Mar 1, 2026 → Mar 3, 2026', '2026-03-01T00:00:00Z'],
    ['mar. 3 mars 2026', '2026-03-03T00:00:00Z'],
    ['May 1, 2026 → May 3, 2026', '2026-05-01T00:00:00Z'],
    ['May 1, 2026 9:00 AM (GMT+3) → 11:00 AM', '2026-05-01T06:00:00Z'],
    ['@May 22 2026', '2026-05-22T00:00:00Z'],
    ['May 21, 2026 9:10 AM (GMT+3)', '2026-05-21T06:10:00Z'],
    ['2026-05-01/2026-05-03', '2026-05-01T00:00:00Z'],
    ['2026-05-01T09:00:00Z/2026-05-01T10:00:00Z', '2026-05-01T09:00:00Z'],
    ["'2026-05-01 09:10", '2026-05-01T09:10:00Z'],
    ['="2026-05-01 09:10"', '2026-05-01T09:10:00Z'],
    ['2026-05-01 09:10:11,250', '2026-05-01T09:10:11.250Z'],
    ['15/05/2026 09h10', '2026-05-15T09:10:00Z'],
    ['пт, 1 мая 2026', '2026-05-01T00:00:00Z'],
    ['пятница, 1 мая 2026 г., 9:10', '2026-05-01T09:10:00Z'],
    ['1 травня 2026 р., 09:10', '2026-05-01T09:10:00Z'],
    ['жұма, 1 мамыр 2026', '2026-05-01T00:00:00Z'],
    ['Fr., 1. Mai 2026, 09:10 Uhr', '2026-05-01T09:10:00Z'],
    ['3. März 2026', '2026-03-03T00:00:00Z'],
    ['vendredi 1er mai 2026 à 09:10', '2026-05-01T09:10:00Z'],
    ['3 juin 2026', '2026-06-03T00:00:00Z'],
    ['3 juillet 2026', '2026-07-03T00:00:00Z'],
    ['viernes, 1 de mayo de 2026, 9:10', '2026-05-01T09:10:00Z'],
    ['sexta-feira, 1 de maio de 2026 às 09:10', '2026-05-01T09:10:00Z'],
    ['venerdì 1 maggio 2026 09:10', '2026-05-01T09:10:00Z'],
    ['piątek, 1 maja 2026, 09:10', '2026-05-01T09:10:00Z'],
    ['1 Mayıs 2026 Cuma 09:10', '2026-05-01T09:10:00Z'],
    ['3 KASIM 2026', '2026-11-03T00:00:00Z'],
    ['2026-May-01 09:10', '2026-05-01T09:10:00Z'],
  ])('%s is %s', async (written, moment) => {
    expect(await readTime(written)).toBe(moment);
  });

  it('is told apart where letters name its zone', async () => {
    const files = {
      'voronka.yaml': CONFIG,
      'a.csv': 'id,stage,at\n1,list,2026-05-01 09:10 MSK\n2,list,2026-05-02\n',
    };
    const { stdout } = await runTool(['check'], { files });
    expect(stdout.replace(/\s+/g, ' ')).toContain('several zones are called MSK, or none: export with UTC');
  });

  it.each([
    '2026-05-01 09:10 MSK',
    '2026-05-01 09:10 EST',
    'until May 1, 2026',
    'Fri, 32 May 2026',
    '2026-13-01 09:17 UTC',
    '→ May 1, 2026',
  ])('%s is not read', async (written) => {
    expect(await readTime(written)).toBeNull();
  });
});
