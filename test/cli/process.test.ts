import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTool } from '../tool/build-tool.ts';
import { FILES } from '../tool/small-funnel.ts';

let tool: string;
let folder: string;
let scratch: string;
beforeAll(async () => {
  tool = await buildTool();
  mkdirSync(join(tool, 'bin'));
  mkdirSync(join(tool, 'dist'));
  copyFileSync(join(import.meta.dirname, '../../bin/voronka.js'), main());
  writeFileSync(join(tool, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(tool, 'dist/main.js'), "await import('../main.mjs');");
  folder = mkdtempSync(join(tmpdir(), 'voronka-process-'));
  scratch = mkdtempSync(join(tmpdir(), 'voronka-process-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
}, 60_000);
afterAll(() => {
  for (const each of [tool, folder, scratch]) rmSync(each, { recursive: true, force: true });
});

/** The program as it is installed. */
const main = (): string => join(tool, 'bin/voronka.js');

describe('a process', () => {
  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('that %s ends has the usual status and leaves nothing', async (signal, status) => {
    const child = spawn(process.execPath, [main(), 'gaps', '--transitions', '-'], {
      cwd: folder,
      env: { ...process.env, TMPDIR: scratch },
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin.write('contact_id,stage,at\n');
    // its temporary folder stands: so do its handlers
    while (readdirSync(scratch).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    expect(await ended).toBe(status);
    expect(readdirSync(scratch)).toEqual([]);
  });

  const shell = (command: string, env: Record<string, string> = {}) =>
    spawnSync('sh', ['-c', `${command} "$@"`, 'sh', process.execPath, main(), 'gaps', '--format', 'csv'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', ...env },
    });

  it('that may open too few files says so', () => {
    const { status, stdout, stderr } = shell('ulimit -n 30; exec');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/too many (open )?files.*\n/);
    expect(stderr).not.toContain('    at ');
  });

  it('that needs no temporary folder does without', () => {
    const { status, stderr } = shell('exec', { TMPDIR: join(scratch, 'nowhere') });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
