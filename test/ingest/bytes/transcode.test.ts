import { readFileSync, statSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { transcodeFile } from '../../../src/ingest/bytes/transcode.ts';
import { createScratch } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

async function transcode(bytes: Uint8Array, encoding: string, bom = 0): Promise<string> {
  const out = scratch.spool.path('out.csv');
  await transcodeFile(scratch.file('in.csv', Buffer.from(bytes)), encoding, bom, out);
  expect(statSync(out).mode & 0o777).toBe(0o600);
  return readFileSync(out, 'utf8');
}

const ALL_BYTES = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

describe('transcodeFile', () => {
  it.each(['windows-1251', 'windows-1252', 'koi8-r', 'cp866', 'iso-8859-1', 'iso-8859-5', 'macintosh'])(
    'reads every byte of %s as iconv-lite does',
    async (encoding) => {
      expect(await transcode(ALL_BYTES, encoding)).toBe(iconv.decode(ALL_BYTES, encoding));
    },
  );

  it.each([
    ['utf-16le', 'id,имя 😀\n'],
    ['utf-16be', 'id,имя 😀\n'],
    ['gb18030', 'id,客户\n'],
    ['shift_jis', 'id,顧客\n'],
  ])('reads %s', async (encoding, text) => {
    expect(await transcode(iconv.encode(text, encoding), encoding)).toBe(text);
  });

  it('takes off the byte order mark', async () => {
    expect(await transcode(Buffer.from('\ufeffid\n', 'utf16le'), 'utf-16le', 2)).toBe('id\n');
    expect(await transcode(Buffer.from('\ufeffid\n'), 'utf-8', 3)).toBe('id\n');
  });

  it('tears no character where its pieces end', async () => {
    // the second half of a pair is the first character of the second megabyte
    const text = `${'x'.repeat(512 * 1024 - 1)}😀ё`;
    expect(await transcode(iconv.encode(text, 'utf-16be'), 'utf-16be')).toBe(text);
    expect(await transcode(Buffer.from(text, 'utf16le'), 'utf-16le')).toBe(text);
    const chinese = `${'x'.repeat(1024 * 1024 - 1)}客户`;
    expect(await transcode(iconv.encode(chinese, 'gb18030'), 'gb18030')).toBe(chinese);
  });

  it('marks what means nothing', async () => {
    expect(await transcode(Buffer.from([0x98]), 'windows-1251')).toBe('\ufffd');
    expect(await transcode(Buffer.from([0x3d, 0xd8, 0x41, 0]), 'utf-16le')).toBe('\ufffdA');
  });
});
