import { describe, expect, it } from 'vitest';
import { runTool } from '../tool/run-tool.ts';
import { FILES, TRANSITIONS } from '../tool/small-funnel.ts';

describe('--explain', () => {
  it.each(['gaps', 'coach', 'report', 'trend', 'whatif', 'check'])(
    'prints what %s ran, in place of its answer',
    async (command) => {
      const { status, stdout, after } = await runTool([command, '--explain', '--quiet'], { files: FILES });
      expect(status).toBe(0);
      expect(stdout).toMatch(
        /^-- Everything is counted on this machine, from files; no server is asked\.\n\n-- 1\. on this machine\n/,
      );
      expect(stdout).toContain('GROUP BY');
      expect(stdout).not.toContain('Manager');
      expect(Object.keys(after)).toEqual(Object.keys(FILES).sort());
    },
  );

  it('speaks Russian, closes no gate and needs no terminal that shows a workbook', async () => {
    const argv = ['gaps', '--explain', '--lang', 'ru', '--fail-on', 'watch', '--format', 'xlsx'];
    const { status, stdout } = await runTool(argv, { files: FILES });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^-- Всё считается на этом компьютере, из файлов; к серверам запросов нет\.\n/);
  });

  it('changes nothing about mistakes', async () => {
    const { status, stdout, stderr } = await runTool(['gaps', '--explain', '--manager', 'Nobody'], {
      files: FILES,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Nobody');
  });

  it('shows no escape sequence out of the data', async () => {
    const files = { ...FILES, 'transitions.csv': `${TRANSITIONS}1,Lead,2026-11-11,An\u001b[31mn\n` };
    const { stdout } = await runTool(['gaps', '--explain', '--quiet'], { files });
    expect(stdout).not.toContain('\u001b');
  });
});
