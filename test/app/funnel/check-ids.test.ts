import { describe, expect, it } from 'vitest';
import { type Ended, runTool } from '../../tool/run-tool.ts';
import { CONFIG } from '../../tool/small-funnel.ts';

/** So many contacts and so many that have been called, under ids of two kinds; the first `shared` are the same. */
function makeFiles(
  contacts: number,
  called: number,
  shared: number,
  write: (id: number) => readonly [listed: string, moved: string] = (id) => [`C${id}`, `T${id}`],
): Record<string, string> {
  const ids = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);
  const listed = ids(contacts).map((id) => `${id <= shared ? `same${id}` : write(id)[0]},Ann,2026-11-02`);
  const moved = ids(called).map((id) => `${id <= shared ? `same${id}` : write(id)[1]},Call,2026-11-03,Ann`);
  return {
    'voronka.yaml': CONFIG,
    'contacts.csv': `contact_id,manager,created_at\n${listed.join('\n')}\n`,
    'transitions.csv': `contact_id,stage,at,manager\n${moved.join('\n')}\n`,
  };
}

const run = (argv: readonly string[], files: Readonly<Record<string, string>>): Promise<Ended> =>
  runTool(argv, { files, now: '2026-11-05T00:00:00Z', env: { LANG: 'en_US.UTF-8', COLUMNS: '300' } });

describe('ids that hardly match', () => {
  const files = makeFiles(40, 40, 0, (id) => [`К-${String(id).padStart(5, '0')}`, String(id)]);

  it.each(['report', 'gaps', 'coach'])(
    'are refused by %s, with the cause and the remedy',
    async (command) => {
      const { status, stdout, stderr } = await run([command, '-o', 'x.csv'], files);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(
        'voronka: contacts and transitions are not about the same clients: of 40 ids in the contacts and 40 in the transitions, 0 are in both ' +
          '(contacts have К-00001, К-00002, К-00003; transitions have 1, 10, 11: those of the contacts begin with “К-”; those of the contacts have leading zeros)\n' +
          '  Hint: write ids: number into the config (the number counts, without what stands before it, leading zeros or “.0”): then 40 are in both\n',
      );
    },
  );

  it('are refused in Russian', async () => {
    const { stderr } = await run(['gaps', '--lang', 'ru'], files);
    expect(stderr).toContain('номеров в контактах 40, в переходах 40, общих 0 (в контактах К-00001, ');
    expect(stderr).toContain('в контактах они начинаются с «К-»; в контактах впереди стоят нули)');
  });

  it('are no matter to check, nor where that is allowed: then the page leads with it', async () => {
    expect((await run(['check'], files)).status).toBe(0);
    const { status, stdout } = await run(['report', '--allow-foreign-ids'], files);
    expect(status).toBe(0);
    expect(stdout.split('\n')[1]).toBe(
      '40 of 40 contacts in the transitions (100.0%) are not in the list: is it the same export? voronka check names some.',
    );
  });

  it('match where the config says in which form', async () => {
    const formed = { ...files, 'voronka.yaml': `ids: number\n${files['voronka.yaml']}` };
    const { status, stdout } = await run(['gaps', '--format', 'csv'], formed);
    expect(status).toBe(0);
    expect(stdout).toContain('\n*,call,40,40,');
  });

  it('are no less foreign where a form would make two of one file the same', async () => {
    const two = makeFiles(40, 40, 0, (id) => [`${id % 2 ? 'L' : 'D'}-${Math.ceil(id / 2)}`, String(id)]);
    const { status, stderr } = await run(['gaps'], two);
    expect(status).toBe(2);
    expect(stderr).toContain('Hint: export both with the same ids');
    const formed = { ...two, 'voronka.yaml': `ids: number\n${two['voronka.yaml']}` };
    const page = (await run(['report'], formed)).stdout;
    expect(page.split('\n')[1]).toBe(
      'ids in the config makes 40 ids of one file the same as others (D-1, D-10, D-11): different deals have become one. Take the key ids out, or export both files with the same ids.',
    );
    expect((await run(['check'], formed)).stdout).toContain(
      '40 ids that ids in the config makes the same as others',
    );
  });

  it('are judged by the smaller table', async () => {
    expect((await run(['gaps'], makeFiles(100, 10, 4))).status).toBe(2);
    expect((await run(['gaps'], makeFiles(100, 10, 5))).status).toBe(0);
    expect((await run(['gaps'], makeFiles(10, 100, 4))).status).toBe(2);
    expect((await run(['gaps'], makeFiles(10, 100, 5))).status).toBe(0);
  });

  it('need two files, and something in both', async () => {
    const empty = { ...files, 'contacts.csv': 'contact_id\n' };
    expect((await run(['gaps'], empty)).status).toBe(0);
    const alone = { ...files, 'voronka.yaml': CONFIG.replace('contacts: { file: contacts.csv }\n', '') };
    expect((await run(['gaps'], alone)).status).toBe(0);
  });
});

describe('a page on ids of which some match', () => {
  const first = async (files: Readonly<Record<string, string>>, argv: readonly string[] = []) => {
    const { status, stdout } = await run(['report', ...argv], files);
    expect(status).toBe(0);
    return stdout.split('\n')[1];
  };

  it('leads with how many of the transitions’ do not, above 5 %', async () => {
    expect(await first(makeFiles(100, 40, 38))).not.toMatch(/in the transitions/);
    expect(await first(makeFiles(100, 40, 37))).toMatch(
      /^3 of 40 contacts in the transitions \(7\.5%\) are /,
    );
    expect(await first(makeFiles(19, 19, 18))).toMatch(/^1 of 19 contacts in the transitions \(5\.3%\) is /);
    expect(await first(makeFiles(100, 41, 38), ['--lang', 'ru'])).toMatch(
      /^3 из 41 клиента в переходах \(7,3\s%\) нет в списке контактов: /,
    );
  });

  it('says nothing of contacts that were never touched', async () => {
    expect(await first(makeFiles(100, 10, 10))).not.toMatch(/in the transitions/);
  });
});

describe('ids are counted once', () => {
  it('whatever became of their rows, and as far as they have happened', async () => {
    const files = makeFiles(10, 10, 10);
    files['contacts.csv'] += 'same1,Ann,2026-11-02\nlate,Ann,2026-11-20\n';
    // repeated, ignored, rejected, and yet to come
    files['transitions.csv'] +=
      'same1,Deal,2026-11-04,Ann\nx1,Robot,2026-11-03,Ann\nx2,Nowhere,2026-11-03,Ann\nx3,Call,2026-11-19,Ann\nx4,Call,2026-11-19,Ann\n';
    const lead = async (...argv: string[]) => (await run(['report', ...argv], files)).stdout.split('\n')[1];
    expect(await lead('--as-of', '2026-11-10')).not.toMatch(/in the transitions/);
    expect(await lead('--as-of', '2026-11-19')).toMatch(/^2 of 12 contacts in the transitions/);
    expect(await lead()).toMatch(/^2 of 12 contacts in the transitions/);
  });

  it('in a table with a row a contact, which lists contacts as well', async () => {
    const deals = (ids: readonly string[]): Record<string, string> => ({
      'voronka.yaml': CONFIG.replace(
        'transitions: { file: transitions.csv }',
        'transitions: { file: transitions.csv, shape: wide, entries: [{ stage: call, column: called }] }',
      ),
      'contacts.csv': `contact_id,manager\n${Array.from({ length: 20 }, (_, i) => `${i},Ann\n`).join('')}`,
      'transitions.csv': `contact_id,called\n${ids.map((id) => `${id},2026-11-03\n`).join('')}`,
    });
    const own = Array.from({ length: 20 }, (_, i) => String(i));
    expect((await run(['gaps'], deals(own))).status).toBe(0);
    expect((await run(['report'], deals([...own, 'x', 'y']))).stdout).toContain(
      '\n2 of 22 contacts in the transitions',
    );
    const { status, stderr } = await run(['gaps'], deals(own.map((id) => `${id}.0`)));
    expect(status).toBe(2);
    expect(stderr).toContain('of 20 ids in the contacts and 20 in the transitions, 0 are in both');
    expect(stderr).toContain('those of the transitions end in “.0”');
  });
});
