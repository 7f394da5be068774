import { describe, expect, it } from 'vitest';
import { type Files, parseRows, runTool } from '../../tool/run-tool.ts';

const config = (deal: string, more = ''): string => `timezone: UTC
stages:
  - { id: list, name: List }
  - { id: call, name: Call, target: 90%, purpose: Find who decides, proof: His name is in the card }
  - { id: deal, name: Deal, target: 50%${deal} }
lost: { labels: [Lost] }
contacts: { file: contacts.csv }
transitions: { file: transitions.csv${more} }
`;
const PROVED = ', proof: { column: Contract No, filled: true }';

const ids = Array.from({ length: 40 }, (_, index) => index);
const FILES: Files = {
  'voronka.yaml': config(PROVED),
  'contacts.csv': `contact_id,manager,created_at,Signed\n${ids.map((id) => `${id},Ann,2026-03-01,${id < 15 ? 'yes' : ''}\n`).join('')}`,
  'transitions.csv': `contact_id,stage,at,manager,Contract No
${ids.flatMap((id) => (id < 20 ? `${id},Call,2026-03-02,Ann,\n` : [])).join('')}${ids.flatMap((id) => (id < 12 ? `${id},Deal,2026-03-04,Ann,${id % 3 === 0 ? ' ' : `N ${id}`}\n` : [])).join('')}30,Deal,2026-03-05,Ann,
31,Lost,2026-03-05,Ann,
`,
};

async function run(argv: readonly string[], files: Files = FILES) {
  const ended = await runTool([...argv, '--lang', 'en'], { files });
  return { ...ended, oneLine: ended.stdout.replace(/\s+/g, ' ') };
}

/** Counts of the team's steps, as `entered/converted`. */
async function count(argv: readonly string[], files: Files = FILES): Promise<string[]> {
  const { status, stdout, stderr } = await run(['gaps', '--quiet', '--format', 'csv', ...argv], files);
  expect({ status, stderr: stderr.replace(/^Proof is required.*\n/, '') }).toEqual({ status: 0, stderr: '' });
  return parseRows(stdout)
    .filter(({ manager }) => manager === '*')
    .map(({ entered, converted }) => `${entered}/${converted}`);
}

describe('a stage with a purpose', () => {
  it('is told beside the coaching line, in report, coach, scorecard and pages', async () => {
    const said = 'What has to be reached here: Find who decides. Proof: His name is in the card.';
    for (const command of [['report'], ['coach'], ['scorecard', 'Ann'], ['report', '--format', 'html']]) {
      expect((await run([...command, '--maturity', 'off', '--quiet'])).oneLine).toContain(said);
    }
    const { stdout } = await runTool(['report', '--maturity', 'off', '--quiet', '--lang', 'ru'], {
      files: FILES,
    });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Чего здесь добиться: Find who decides. Подтверждение: His name',
    );
    const high = FILES['voronka.yaml']!.toString()
      .replace('target: 50%', 'target: 99%')
      .replace('target: 90%', 'target: 10%');
    const coach = await run(['coach', '--quiet', '--maturity', 'off'], { ...FILES, 'voronka.yaml': high });
    expect(coach.oneLine).toContain('Proof: “Contract No” is filled in.');
  });

  it('says nothing where the config says nothing', async () => {
    const plain = config('').replace(/, purpose.*card/, '');
    const { oneLine } = await run(['report', '--maturity', 'off', '--quiet'], {
      ...FILES,
      'voronka.yaml': plain,
    });
    expect(oneLine).toContain('Ann: Call');
    expect(oneLine).not.toMatch(/reached here|Proof/);
  });
});

describe('a stage with a column that proves it', () => {
  it('counts all the same, unless proof is required', async () => {
    expect(await count([])).toEqual(['40/21', '21/13']);
    // of twelve deals four lack it, and the one that skipped the call, which it then has not had either
    expect(await count(['--require-proof'])).toEqual(['40/20', '20/8']);
  });

  it('says that and how many, on the page or beside the numbers', async () => {
    const said = 'Proof is required: 5 events without it did not count (Deal 5).';
    expect((await run(['report', '--require-proof', '--quiet'])).stdout).toContain(said);
    expect((await run(['gaps', '--require-proof', '--format', 'csv'])).stderr).toContain(said);
    expect((await run(['report', '--quiet'])).stdout).not.toContain('Proof is required');
    const brief = await run(['report', '--brief', '--require-proof', '--quiet']);
    expect(brief.stdout).toContain('only with proof: 5 events did not count');
    const none = await run(['report', '--require-proof', '--quiet', '--as-of', '2026-03-03']);
    expect(none.stdout).toContain('every event of a stage that has to be proved has it');
  });

  it('keeps the rows used and accounted for', async () => {
    const { stdout } = await run(['gaps', '--require-proof', '--format', 'json']);
    const { meta } = JSON.parse(stdout);
    expect(meta.files.map(({ rows, used }: { rows: number; used: number }) => [rows, used])).toEqual([
      [40, 40],
      [34, 34],
    ]);
    // nor does the moment move that is looked from
    expect(meta.asOf).toBe('2026-03-05T00:00:00+00:00');
  });

  it('may have it in the contacts', async () => {
    const files = { ...FILES, 'voronka.yaml': config(', proof: { column: signed }') };
    // fifteen have signed, the one that skipped the call has not
    expect(await count(['--require-proof'], files)).toEqual(['40/20', '20/12']);
    const fewer = {
      ...files,
      'contacts.csv': FILES['contacts.csv']!.toString().replace('3,Ann,2026-03-01,yes', '3,Ann,2026-03-01,'),
    };
    expect(await count(['--require-proof'], fewer)).toEqual(['40/20', '20/11']);
  });

  it('may be of a file with a row a contact', async () => {
    const wide = {
      'voronka.yaml': config(
        PROVED,
        ', shape: wide, entries: [{ stage: call, column: Called }, { stage: deal, column: Closed }]',
      ).replace(/contacts: .*\n/, ''),
      'transitions.csv': `contact_id,created_at,Called,Closed,Contract No,manager
1,2026-03-01,2026-03-02,2026-03-03,N 1,Ann
2,2026-03-01,2026-03-02,2026-03-03,,Ann
3,2026-03-01,,2026-03-03,,Ann
4,2026-03-01,2026-03-02,,,Ann
`,
    };
    expect(await count([], wide)).toEqual(['4/4', '4/3']);
    expect(await count(['--require-proof'], wide)).toEqual(['4/3', '3/1']);
    const present = {
      'voronka.yaml': config(PROVED, ', shape: snapshot').replace(/contacts: .*\n/, ''),
      'transitions.csv': `contact_id,stage,at,Contract No,manager
1,Deal,2026-03-03,N 1,Ann
2,Deal,2026-03-03,,Ann
3,Call,2026-03-03,,Ann
`,
    };
    // the list still has all three
    expect(await count(['--require-proof'], present)).toEqual(['3/2', '2/1']);
  });

  it('is counted by check, with examples', async () => {
    const { oneLine } = await run(['check', '--quiet']);
    expect(oneLine).toMatch(/5 events .*of a stage without what proves it/);
    expect(oneLine).toContain('--require-proof');
    expect(oneLine).toMatch(/0, 3, 30/);
    const clear = await run(['check', '--quiet'], {
      ...FILES,
      'transitions.csv': 'contact_id,stage,at,Contract No\n1,Deal,2026-03-01,N 1\n',
    });
    expect(clear.oneLine).toMatch(/not found:.*stages without proof/);
    const unproved = await run(['check', '--quiet'], { ...FILES, 'voronka.yaml': config('') });
    expect(unproved.oneLine).not.toMatch(/prove|proof/);
  });

  it('holds for reports that the config keeps, each for itself', async () => {
    const reports = `reports:
  plain: { command: gaps, outputs: [plain.csv] }
  strict: { command: gaps, require-proof: true, outputs: [strict.csv] }
`;
    const files = { ...FILES, 'voronka.yaml': config(PROVED) + reports };
    const { status, after } = await runTool(['run', 'plain', 'strict', '--quiet'], { files });
    expect(status).toBe(0);
    const team = (name: string) =>
      parseRows(after[name]!).flatMap(({ manager, converted }) => (manager === '*' ? converted! : []));
    expect([team('plain.csv'), team('strict.csv')]).toEqual([
      ['21', '13'],
      ['20', '8'],
    ]);
  });

  it('is refused where nobody has it, and where none is named', async () => {
    const files = { ...FILES, 'voronka.yaml': config(', proof: { column: Contrct No, filled: true }') };
    for (const argv of [['gaps'], ['check'], ['report', '--require-proof']]) {
      const { status, stdout, stderr } = await run(argv, files);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/voronka\.yaml:5:\d+: deal is to be proved by a column that no file has/);
      expect(stderr).toContain('did you mean “Contract No”?');
    }
    const none = await run(['gaps', '--require-proof'], { ...FILES, 'voronka.yaml': config('') });
    expect({ status: none.status, stderr: none.stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('no stage of the config has a column that proves it'),
    });
    const wrong = await run(['gaps'], { ...FILES, 'voronka.yaml': config(', proof: { colum: A }') });
    expect(wrong.status).toBe(2);
    const empty = await run(['gaps'], {
      ...FILES,
      'voronka.yaml': config(', proof: { column: Signed, filled: false }'),
    });
    expect(empty.status).toBe(2);
  });
});
