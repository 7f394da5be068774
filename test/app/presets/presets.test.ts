import { describe, expect, it } from 'vitest';
import { PRESET_NAMES } from '../../../src/ingest/crm/preset.ts';
import { parseRows, runTool } from '../../tool/run-tool.ts';

async function list(...argv: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runTool(['presets', ...argv], {
    env: { LANG: 'en_US.UTF-8', COLUMNS: '130' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('presets', () => {
  it.each(['en', 'ru'])('lists every layout of every CRM, in %s', async (lang) => {
    await expect(await list('--lang', lang)).toMatchFileSnapshot(`__file_snapshots__/presets-${lang}.txt`);
  });

  it('prints a flat table, the same in both languages', async () => {
    const rows = parseRows(await list('--format', 'csv'));
    expect([...new Set(rows.map(({ preset }) => preset))]).toEqual([...PRESET_NAMES]);
    expect(rows.find(({ layout, preset }) => preset === 'bitrix24' && layout === 'deals-en')).toEqual({
      preset: 'bitrix24',
      crm: 'Bitrix24',
      layout: 'deals-en',
      language: 'en',
      shape: 'snapshot',
      confirmed: 'yes',
      contact_id: 'ID',
      stage: 'Stage',
      at: 'Stage change date / Modified',
      manager: 'Responsible',
      table: '',
    });
    const calls = rows.filter(({ table }) => table === 'activities');
    expect(new Set(calls.map(({ preset }) => preset))).toEqual(
      new Set(['amocrm-events', 'bitrix24', 'hubspot', 'pipedrive', 'zoho']),
    );
    expect(await list('--format', 'csv', '--lang', 'ru')).toBe(await list('--format', 'csv'));
    expect((await list('--format', 'tsv')).split('\n')[0]?.split('\t')).toHaveLength(11);
  });

  it('says in JSON what is looked for, and the words of won and lost deals', async () => {
    const { presets } = JSON.parse(await list('--format', 'json'));
    const [amocrm, events] = presets;
    expect(amocrm).toMatchObject({
      preset: 'amocrm',
      won: ['Успешно реализовано'],
      lost: ['Закрыто и не реализовано'],
    });
    expect(events.layouts[0].where).toEqual({
      Событие: ['Изменение этапа продажи', 'Изменение этапа', 'Смена этапа'],
    });
  });

  it('reads no files, and says so', async () => {
    const { status, stderr } = await runTool(['presets', '--transitions', 'a.csv']);
    expect(status).toBe(2);
    expect(stderr).toContain('voronka presets --help');
  });
});
