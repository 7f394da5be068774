import { describe, expect, it } from 'vitest';
import { linkFile } from '../../src/cli/link-file.ts';
import { runTool } from '../tool/run-tool.ts';
import { FILES } from '../tool/small-funnel.ts';

const terminal = { stderr: { isTTY: true } as never, env: { TERM: 'xterm-256color' } };

describe('a link to a file', () => {
  it('opens the file, percent-encoded', () => {
    expect(linkFile('отчёт 1.html', '/tmp/отчёт 1.html', terminal)).toBe(
      '\u001b]8;;file:///tmp/%D0%BE%D1%82%D1%87%D1%91%D1%82%201.html\u001b\\отчёт 1.html\u001b]8;;\u001b\\',
    );
  });

  it('cannot be ended by a name', () => {
    const name = '/tmp/a\u001b\\b\u0007c#?%.html';
    const link = linkFile(name, name, terminal);
    expect(link.split('\u001b\\')).toHaveLength(3);
    expect(link).toContain('%1B%5Cb%07c%23%3F%25.html');
  });

  it('is its text where nothing shows links', () => {
    expect(linkFile('a.html', 'a.html', { ...terminal, env: { TERM: 'dumb' } })).toBe('a.html');
    expect(linkFile('a.html', 'a.html', { ...terminal, stderr: {} as never })).toBe('a.html');
  });

  it('is told of what was written, and of the folder of several files', async () => {
    const one = await runTool(['gaps', '-o', 'g.csv'], { files: FILES, watched: true });
    expect(one.stderr).toMatch(
      /^\u001b\]8;;file:\/\/\/.*\/g\.csv\u001b\\g\.csv\u001b\]8;;\u001b\\ is written\.\n$/,
    );
    const argv = ['scorecard', '--all', '-o', 'cards/{manager}.txt'];
    const several = await runTool(argv, { files: FILES, watched: true });
    expect(several.stderr).toMatch(
      /\]8;;file:\/\/\/[^\u001b]*\/cards\u001b\\cards\/\{manager\}\.txt\u001b\]/,
    );
  });
});
