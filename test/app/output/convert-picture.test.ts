import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { convertPicture } from '../../../src/app/output/convert-picture.ts';
import { CONVERTERS } from '../../../src/app/output/converters.ts';
import { InputError } from '../../../src/domain/problem.ts';
import { createSpool } from '../../../src/ingest/bytes/spool.ts';
import { findProgram } from '../../tool/need-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'voronka-convert-'));
const spool = createSpool(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120" width="300" height="120"><rect width="300" height="120" fill="#1a7f4b"/></svg>\n';
/** The least PNG there is: a pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A folder that stands on PATH alone, with a program that does what it is told. */
function install(name: string, script: string): NodeJS.ProcessEnv {
  const bin = mkdtempSync(join(folder, 'bin-'));
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
  return { PATH: bin, HOME: folder };
}

const convert = (env: NodeJS.ProcessEnv) => convertPicture(SVG, { env, spool });
const problemsOf = (env: NodeJS.ProcessEnv) =>
  convert(env).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      return error.problems.map(({ code, args }) => ({ code, args }));
    },
  );
const elsewhere = CONVERTERS.some(({ places = [] }) =>
  places.some((place) => findProgram(place) !== undefined),
);

describe.skipIf(process.platform === 'win32')('a picture as pixels', () => {
  const pixel = join(folder, 'pixel.png');
  writeFileSync(pixel, PIXEL);

  it('is what the first program makes of it', async () => {
    const env = install('rsvg-convert', `/bin/cp '${pixel}' "$6"`);
    expect(Buffer.from(await convert(env))).toEqual(PIXEL);
  });

  it.skipIf(elsewhere)('is refused where no program can make it', async () => {
    const missing = [{ code: 'picture-converter', args: { platform: process.platform } }];
    expect(await problemsOf({ PATH: folder })).toEqual(missing);
    expect(await problemsOf({ PATH: '' })).toEqual(missing);
    // what happens to lie in the folder that we are in is not trusted
    expect(await problemsOf({ PATH: '.:bin:' })).toEqual(missing);
  });

  it.skipIf(elsewhere)('is not what a program left half done, nor what is no PNG', async () => {
    const half = install(
      'rsvg-convert',
      `/usr/bin/head -c 40 '${pixel}' > "$6"; echo 'out of paint' >&2; exit 3`,
    );
    expect(await problemsOf(half)).toEqual([
      { code: 'picture-failed', args: { program: 'rsvg-convert', reason: 'out of paint' } },
    ]);
    const text = install('resvg', 'echo hello > "$4"');
    expect(await problemsOf(text)).toMatchObject([{ code: 'picture-failed', args: { program: 'resvg' } }]);
  });

  it('is made by the next program where the first cannot', async () => {
    const broken = install('rsvg-convert', 'exit 1');
    const works = install('resvg', `/bin/cp '${pixel}' "$4"`);
    expect(Buffer.from(await convert({ PATH: `${broken.PATH}:${works.PATH}` }))).toEqual(PIXEL);
  });

  for (const { names } of CONVERTERS)
    it(`comes twice as large from ${names[0]}`, { timeout: 90_000 }, async ({ skip }) => {
      const program = names.map(findProgram).find((found) => found !== undefined);
      if (program === undefined) {
        console.warn(`skipped, for want of ${names[0]}`);
        skip();
        return;
      }
      const others = program.slice(0, program.lastIndexOf('/'));
      const only = mkdtempSync(join(folder, 'only-'));
      writeFileSync(
        join(only, names[0]!),
        `#!/bin/sh\nPATH='${process.env.PATH ?? others}' exec '${program}' "$@"\n`,
      );
      chmodSync(join(only, names[0]!), 0o755);
      const png = Buffer.from(await convert({ ...process.env, PATH: only }));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 240]);
    });
});
