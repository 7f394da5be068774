import { describe, expect, it } from 'vitest';
import { keepsColor } from '../../src/cli/choose-pager.ts';
import { readFixture, runTool, type World } from '../tool/run-tool.ts';
import { FILES } from '../tool/small-funnel.ts';

interface Shown {
  readonly command: string;
  readonly text: string;
}

/** A run at a terminal of ten lines, and what a pager was handed. */
async function page(argv: readonly string[], world: World = {}) {
  const shown: Shown[] = [];
  const ended = await runTool(argv, {
    files: FILES,
    tty: true,
    rows: 10,
    pager: (command, text) => {
      shown.push({ command, text });
      return true;
    },
    ...world,
  });
  return { ...ended, shown };
}

describe('a report longer than the screen', () => {
  it('goes through less, whole and coloured', async () => {
    const { status, stdout, shown } = await page(['report']);
    const plain = await runTool(['report'], { files: FILES, tty: true });
    expect({ status, stdout, shown }).toEqual({
      status: 0,
      stdout: '',
      shown: [{ command: 'less', text: plain.stdout }],
    });
    expect(plain.stdout).toContain('\u001b[');
  });

  it.each([
    ['of the variables the nearest', { VORONKA_PAGER: 'most -w', PAGER: 'more' }, 'most -w'],
    ['of all programs', { PAGER: 'less -S' }, 'less -S'],
  ])('goes through the pager %s names', async (_, env, command) => {
    expect((await page(['report'], { env })).shown[0]?.command).toBe(command);
  });

  it.each([
    ['--no-pager', ['report', '--no-pager'], {}],
    ['a dumb terminal', ['report'], { env: { TERM: 'dumb' } }],
    ['an empty VORONKA_PAGER', ['report'], { env: { VORONKA_PAGER: '', PAGER: 'less' } }],
    ['cat for a pager', ['report'], { env: { PAGER: 'cat' } }],
    ['a screen that holds it', ['report'], { rows: 500 }],
    ['no terminal', ['report'], { tty: false }],
    ['a format for programs', ['gaps', '--format', 'csv'], {}],
    ['no pager there', ['report'], { pager: () => false }],
  ] as const)('is printed as it stands with %s', async (_, argv, world) => {
    const { status, stdout, shown } = await page(argv, world);
    expect({ status, shown }).toEqual({ status: 0, shown: [] });
    expect(stdout.split('\n').length).toBeGreaterThan(5);
  });

  it('is without colour where the pager would show codes', async () => {
    const more = await page(['report'], { env: { PAGER: 'more' } });
    expect(more.shown[0]?.text).not.toContain('\u001b[');
    const forced = await page(['report', '--color=always'], { env: { PAGER: 'more' } });
    expect(forced.shown[0]?.text).toContain('\u001b[');
  });

  it('leaves the exit status of the gate alone', async () => {
    const { status, shown, stderr } = await page(['report', '--fail-on', 'coach'], {
      files: readFixture('demo'),
    });
    expect(status).toBe(1);
    expect(stderr).toContain('--fail-on coach');
    expect(shown[0]?.text).toContain('Whom to coach on what');
  });
});

describe('colours', () => {
  it.each([
    ['less', {}, true],
    ['less', { LESS: '-i' }, false],
    ['less', { LESS: 'iMRX' }, true],
    ['/usr/bin/less -R', { LESS: '-i' }, true],
    ['less --RAW-CONTROL-CHARS', { LESS: '' }, true],
    ['more', {}, false],
    ['delta', {}, true],
  ])('pass through %s with %j: %s', (command, env, expected) => {
    expect(keepsColor(command, env)).toBe(expected);
  });
});
