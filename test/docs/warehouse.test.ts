import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/engine/sql/sql.ts';
import { loadExport } from '../servers/load-export.ts';
import { openTestServer, useServers } from '../servers/use-servers.ts';
import { readFixture } from '../tool/run-tool.ts';
import { refreshBlocks } from './console-blocks.ts';
import { listPages } from './page-list.ts';

const servers = await useServers();
/** The server of each kind of a page's blocks: `<!-- on: postgres -->`; whatever it is there that users have, here it is ours. */
const PLACES = ['clickhouse', 'postgres'] as const;
const PAGES = (['en', 'ru'] as const).flatMap((language) =>
  listPages(language).filter(({ file }) => file.endsWith('/warehouse.md')),
);

/** A block of commands, and what stands above it. */
const BLOCK = /(<!-- on: \w+ -->\n)(```console\n[\s\S]*?```)/g;

/** Columns of tables are as wide as the address in them. */
const squeeze = (text: string): string => text.replace(/[ ─]+/g, ' ');

describe.each(PAGES)('$file', ({ url, text: written, language }) => {
  describe.each(PLACES)('on %s', (place) => {
    const used = servers.find(({ kind }) => kind === place);
    if (used === undefined) {
      it.skip('shows what the commands print: no such server on this machine', () => {});
      return;
    }
    const address = {
      clickhouse: 'clickhouse://loader@ch.example/crm',
      postgres: 'postgres://reader@db.example/crm',
    };
    const here = (page: string): string => page.replaceAll(address[place], used.url);
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'voronka-warehouse-'));
      if (place === 'clickhouse') {
        for (const [name, bytes] of Object.entries(readFixture('demo')))
          writeFileSync(join(folder, name), bytes);
      } else {
        const server = await openTestServer(used);
        await loadExport(server, 'deal_stage', 'hubspot-fivetran-deal-stage/deal_stage.csv');
        // how many rows there are is known to whoever has counted them
        await server.run(sql`ANALYZE`);
        await server.close();
      }
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('shows what the commands print', async () => {
      const there = (shown: string): string => shown.replaceAll(used.url, address[place]);
      // the blocks of the other server may be new by now
      const text = process.env.UPDATE_DOCS ? readFileSync(url, 'utf8') : written;
      let fresh = text;
      for (const [whole, head = '', block = ''] of text.matchAll(BLOCK)) {
        if (!head.includes(place)) continue;
        const ran = await refreshBlocks(`<!-- in: ${place} -->\n${here(block)}`, () => folder, language);
        const shown = ran.replace(/^.*\n/, '');
        fresh = fresh.replace(whole, () => head + there(shown));
        takeLines(shown, join(folder, 'voronka.yaml'));
      }
      expect(fresh).toContain(address[place]);
      if (process.env.UPDATE_DOCS) writeFileSync(url, fresh);
      else expect(squeeze(fresh)).toBe(squeeze(text));
    });
  });
});

/** What the page says to do with the lines that a load has printed. */
function takeLines(block: string, config: string): void {
  const [lines] = /^source:[\s\S]*(?=^```)/m.exec(block) ?? [];
  if (lines === undefined) return;
  const text = readFileSync(config, 'utf8').replace(
    /^contacts:\n(?: .*\n)+transitions:\n(?: .*\n)+/m,
    () => lines,
  );
  writeFileSync(config, text);
}
