import { describe, expect, it } from 'vitest';
import { runTool } from '../../../tool/run-tool.ts';
import { writeConfig } from '../../ask-rows.ts';

const ENTRIES = 'entries: [{ stage: call, column: Called }, { stage: deal, column: Sold }]';

/** How many of the deals are sold whose date is written so, beside one that certainly is. */
async function countSold(written: string, zone: string): Promise<string> {
  const table = `contact_id,manager,Called,Sold\n1,Ann,2026-11-02,2026-11-03\n2,Ann,2026-11-02,"${written}"\n`;
  const config = writeConfig(ENTRIES).replace('UTC', zone);
  const files = { 'voronka.yaml': config, 'transitions.csv': table };
  const { stdout, stderr } = await runTool(['gaps', '--format', 'csv', '--quiet'], { files });
  expect(stderr).toBe('');
  return stdout.match(/^Ann,deal,(\d+,\d+,\d+,\d+)/m)?.[1] ?? '';
}

describe('a date that programs write for none', () => {
  it.each([
    ['1970-01-01', 'UTC'],
    ['1970-01-01 00:00:00', 'UTC'],
    ['1970-01-01T00:00:00.000Z', 'Europe/Moscow'],
    ['1970-01-01T03:00:00+03:00', 'UTC'],
    ['1970-01-01 03:00:00', 'Europe/Moscow'],
    ['1969-12-31 19:00:00', 'America/New_York'],
    ['1970-01-01 05:30', 'Asia/Kolkata'],
    ['01.01.1970', 'UTC'],
    ['01/01/1970 12:00 AM', 'UTC'],
    ['1 Jan 1970', 'UTC'],
    ['1899-12-30', 'UTC'],
    ['30.12.1899 0:00:00', 'UTC'],
    ['1899-12-31', 'UTC'],
    ['1899-12-30T21:29:43.000Z', 'Europe/Moscow'],
    ['1900-01-00', 'UTC'],
    ['1900-01-01', 'UTC'],
    ['0-Jan-00', 'UTC'],
    ['0001-01-01T00:00:00Z', 'UTC'],
    ['01.01.0001 0:00:00', 'UTC'],
    ['0000-00-00', 'UTC'],
    ['0000-00-00 00:00:00', 'UTC'],
    ['00.00.0000', 'UTC'],
    ['00/00/0000', 'UTC'],
    ['00000000', 'UTC'],
    ['-0001-11-30T00:00:00+00:00', 'UTC'],
    ['9999-12-31', 'UTC'],
    ['9999-12-31 23:59:59', 'UTC'],
    ['31.12.9999 23:59', 'UTC'],
    ['9999-12-31T23:59:59.999Z', 'Europe/Moscow'],
    ['0', 'UTC'],
  ])('%s in %s is none', async (written, zone) => {
    expect(await countSold(written, zone)).toBe('2,1,0,1');
  });

  it.each([
    ['1970-01-01 14:23:00', 'UTC'],
    ['1970-01-02', 'UTC'],
    ['1970-03-05 09:10', 'UTC'],
    ['1969-12-30', 'UTC'],
    ['1899-11-30', 'UTC'],
    ['1900-01-02', 'UTC'],
    ['2199-12-31', 'UTC'],
  ])('%s in %s is a time like any other', async (written, zone) => {
    expect(await countSold(written, zone)).toBe('2,2,0,0');
  });
});
