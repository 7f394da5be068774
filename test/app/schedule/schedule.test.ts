import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lacksPrograms } from '../../tool/need-program.ts';
import { runToolIn, type World } from '../../tool/run-tool.ts';
import { CONFIG, FILES } from '../../tool/small-funnel.ts';

const VIEW = 'Пн <b> & \'x\' 50% "q" $HOME';
const folder = mkdtempSync(join(tmpdir(), "voronka it's $HOME 50% "));
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
writeFileSync(
  join(folder, 'voronka.yaml'),
  `${CONFIG}reports:\n  monday: { command: report, outputs: [m.txt] }\n  ${JSON.stringify(VIEW)}: { command: gaps, outputs: [g.csv] }\n`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const schedule = (argv: readonly string[], world: World = {}) =>
  runToolIn(folder, ['schedule', ...argv], world);

/** A crontab program that keeps its table in a file, and says what Debian's does where there is none. */
const CRONTAB = `#!/bin/sh
table="$(dirname "$0")/table"
case "$1" in
  -l) [ -e "$table" ] && cat "$table" || { echo "no crontab for me" >&2; exit 1; } ;;
  -r) rm "$table" ;;
  -) cat > "$table" ;;
esac
`;

const POSIX = process.platform !== 'win32';

describe('an entry', () => {
  it('for cron is one line that a shell and cron take as it is meant', async () => {
    const { stdout, stderr, status } = await schedule([VIEW, '--at', 'Пн,Чт 07:05', '--print', 'cron']);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, -1).every((line) => line.startsWith('# '))).toBe(true);
    const [, command = ''] = /^5 7 \* \* 1,4 (.*)$/.exec(lines.at(-1)!) ?? [];
    expect(command).toContain(' /opt/node/bin/node /opt/voronka/bin/voronka.js run ');
    expect(command).not.toMatch(/(?<!\\)%/);
    expect(stderr).toContain('--install');
    if (!POSIX) return;
    // as cron hands it to the shell
    const shell = command
      .replaceAll('\\%', '%')
      .replace('/opt/node/bin/node', `${process.execPath} -p "JSON.stringify(process.argv.slice(1))"`);
    const words = JSON.parse(execFileSync('/bin/sh', ['-c', shell], { encoding: 'utf8' }));
    expect(words.slice(1)).toEqual([
      'run',
      VIEW,
      '--config',
      expect.stringContaining("voronka it's $HOME 50% "),
      '--quiet',
    ]);
  });

  it('for cron looks at the clock of its zone where the machine’s goes otherwise', async () => {
    const at = (text: string, zone: string) =>
      schedule(['monday', '--at', text, '--print', 'cron'], { zone }).then(({ stdout }) =>
        stdout.split('\n').filter((line) => /^\d/.test(line)),
      );
    expect((await at('07:00', 'Europe/Moscow'))[0]).toMatch(/^0 10 \* \* \* LANG=/);
    const berlin = await at('Mon 23:30', 'Europe/Berlin');
    expect(berlin.map((line) => line.slice(0, 60))).toEqual([
      expect.stringMatching(/^30 0 \* \* 2 case "\$\(TZ=UTC date \+\\%u\.\\%H:\\%M\)" in 1/),
      expect.stringMatching(/^30 1 \* \* 2 case "\$\(TZ=UTC date \+\\%u\.\\%H:\\%M\)" in 1/),
    ]);
    // the day before the first of a month has no number
    expect((await at('1 01:00', 'America/Bogota'))[0]).toMatch(/^0 20 \* \* \* case .*\\%d.* in 01\.01:00\)/);
  });

  it.skipIf(lacksPrograms('systemd-analyze'))('for systemd is what systemd-analyze verifies', async () => {
    const program = { runtime: process.execPath, script: '/opt/voronka.js', platform: 'linux' } as const;
    const { stdout } = await schedule([VIEW, '--at', 'Mon-Fri 07:00', '--print', 'systemd'], { program });
    expect(stdout).toContain('OnCalendar=Mon,Tue,Wed,Thu,Fri *-*-* 07:00:00 UTC\nPersistent=true');
    const files = stdout.split(/^(?=# voronka-\S+\.(?:service|timer)$)/m).slice(1);
    expect(files).toHaveLength(2);
    const paths = files.map((text) => {
      const path = join(folder, text.slice(2, text.indexOf('\n')));
      writeFileSync(path, text);
      return path;
    });
    const { stderr, status } = spawnSync('systemd-analyze', ['verify', ...paths], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  it.each([
    ['launchd', 'Mon 07:00'],
    ['launchd', '1 07:00'],
    ['windows', 'Mon,Thu 07:00'],
    ['windows', '1 07:00'],
    ['windows', '07:00'],
  ])('for %s at %s stays as it is', async (print, at) => {
    const program = { runtime: '/opt/node', script: '/opt/a & "b"/voronka.js', platform: 'linux' } as const;
    const { stdout } = await schedule([VIEW, '--at', at, '--print', print], { program });
    // the folder is another one every time, and the name is made of it
    const shown = stdout
      .replace(/(voronka-[a-z0-9-]*)[0-9a-f]{8}/g, '$100000000')
      .replace(/[^>\s"]*\/voronka it/g, '/tmp/voronka it')
      .replace(/(50% )\w+/g, '$1XXXXXX')
      .replace(/<string>[^<]*Logs/, '<string>/home/me/Library/Logs')
      .replace(/see \S*Logs/, 'see /home/me/Library/Logs');
    await expect(shown).toMatchFileSnapshot(`__file_snapshots__/${print}-${at.replace(/\W+/g, '-')}.xml`);
  });

  it('is that of this machine where none is named', async () => {
    const of = async (platform: NodeJS.Platform, env = {}) => {
      const program = { runtime: '/n', script: '/v.js', platform };
      return (await schedule(['monday', '--at', '07:00'], { program, env })).stdout;
    };
    expect(await of('darwin')).toContain('<plist');
    expect(await of('win32')).toContain('<Task');
    expect(await of('linux', { PATH: '/nowhere' })).toContain('[Timer]');
  });
});

it('is for this machine where no scheduler is named, with --print or without', async () => {
  const program = { runtime: '/opt/node', script: '/opt/voronka.js', platform: 'darwin' } as const;
  const plain = await schedule(['monday', '--at', 'Mon 07:00'], { program });
  const printed = await schedule(['monday', '--print', '--at', 'Mon 07:00'], { program });
  expect(printed).toEqual(plain);
  expect([plain.status, plain.stdout]).toEqual([0, expect.stringContaining('<plist')]);
});

describe('what is asked wrongly', () => {
  it.each([
    [['monday'], 'Mon-Fri 18:30'],
    [['monday', '--at', 'Mnday 07:00'], '“monday”'],
    [['monday', '--at', 'at seven'], 'a day and a time'],
    [['mondy', '--at', '07:00'], '“monday”'],
    [['--at', '07:00'], 'saved: monday'],
    [['monday', '--at', '07:00', '--install', '--remove'], 'exclude each other'],
    [['monday', '--at', '07:00', '--install', '--print', 'systemd'], 'exclude each other'],
    [['monday', '--at', '07:00', '--install'], 'no crontab program'],
  ])('%j', async (argv, message) => {
    const { status, stdout, stderr } = await schedule(argv, { env: { LANG: 'en', PATH: '/nowhere' } });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('has days in Russian in a Russian hint', async () => {
    const env = { LANG: 'ru', PATH: '/nowhere' };
    for (const at of ['завтра 07:00', 'в семь']) {
      const { stderr } = await schedule(['monday', '--at', at], { env });
      expect(stderr).toContain('Пн');
      expect(stderr).not.toContain('Mon');
    }
  });
});

describe.skipIf(!POSIX)('the crontab', () => {
  const bin = mkdtempSync(join(tmpdir(), 'voronka-cron-'));
  const table = join(bin, 'table');
  writeFileSync(join(bin, 'crontab'), CRONTAB);
  chmodSync(join(bin, 'crontab'), 0o755);
  afterAll(() => rmSync(bin, { recursive: true, force: true }));
  const env = { LANG: 'ru_RU.UTF-8', PATH: `${bin}:${process.env.PATH}` };
  const install = (at: string) => schedule(['monday', '--at', at, '--install'], { env });

  it.each(['', 'MAILTO=я@example.com\r\n5 * * * * backup', '# ours\n\n'])(
    '%j gets an entry, once, and is as it was without it',
    async (before) => {
      rmSync(table, { force: true });
      if (before !== '') writeFileSync(table, before);
      expect((await install('Mon 07:00')).stderr).toBe('Добавлено в crontab: monday.\n');
      const first = readFileSync(table, 'utf8');
      expect(first.startsWith(before)).toBe(true);
      expect(first).toMatch(/^0 7 \* \* 1 LANG=ru_RU\.UTF-8 .* run monday --config .* --quiet$/m);
      expect(first).toContain('Молчит, пока всё в порядке');
      expect((await install('Mon 07:00')).stderr).toContain('уже есть');
      expect(readFileSync(table, 'utf8')).toBe(first);
      expect((await install('Tue 08:00')).stderr).toContain('Заменено');
      expect(readFileSync(table, 'utf8').match(/run monday/g)).toHaveLength(1);
      const gone = await schedule(['monday', '--remove'], { env });
      expect(gone).toMatchObject({ status: 0, stderr: 'Убрано из crontab: monday.\n' });
      expect(existsSync(table) ? readFileSync(table, 'utf8') : '').toBe(before);
      const again = await schedule(['monday', '--remove'], { env });
      expect(again.status).toBe(0);
      expect(again.stderr).toContain('ничего не изменено');
    },
  );

  it('says why it was refused', async () => {
    const other = mkdtempSync(join(tmpdir(), 'voronka-cron-'));
    try {
      writeFileSync(join(other, 'crontab'), '#!/bin/sh\necho "you are not allowed" >&2\nexit 1\n');
      chmodSync(join(other, 'crontab'), 0o755);
      const world = { env: { LANG: 'en', PATH: `${other}:${process.env.PATH}` } };
      const { status, stderr } = await schedule(['monday', '--at', '07:00', '--install'], world);
      expect(status).toBe(2);
      expect(stderr).toContain('crontab refused: you are not allowed');
    } finally {
      rmSync(other, { recursive: true });
    }
  });
});
