import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Ask } from '../../../../src/app/init/ask/ask.ts';
import type { WritableServer } from '../../../../src/engine/remote/server.ts';
import { sql } from '../../../../src/engine/sql/sql.ts';
import { loadExport } from '../../../servers/load-export.ts';
import {
  describeServers,
  makeTable,
  openTestServer,
  type TableColumn,
  type UsedServer,
  useServers,
} from '../../../servers/use-servers.ts';
import { parseRows, runTool } from '../../../tool/run-tool.ts';

// a second server of the same kind tells nothing more
const servers = (await useServers()).filter(({ name }) => name !== 'clickhouse-18-2');

const texts = (...names: readonly string[]): TableColumn[] => names.map((name) => ({ name, type: 'text' }));

/** What init writes for the tables of a server, and the counts of its config. */
async function init({ url }: UsedServer, argv: readonly string[] = [], ask?: Ask) {
  const ended = await runTool(['init', '--source', url, ...(ask ? [] : ['--format', 'json']), ...argv], {
    env: {},
    zone: 'Asia/Novosibirsk',
    ask,
  });
  const config = ended.after['voronka.yaml'] ?? '';
  return {
    ...ended,
    config,
    settings: parse(config),
    told: ask || ended.status > 0 ? {} : JSON.parse(ended.stdout),
  };
}

async function count(config: string): Promise<string[]> {
  const { status, stdout, stderr } = await runTool(['gaps', '--format', 'csv'], {
    files: { 'voronka.yaml': config },
  });
  expect({ status, stderr: stderr.replace(/^.*(?:rows|travel).*\n/gm, '') }).toMatchObject({ status: 0 });
  return parseRows(stdout)
    .filter(({ manager, stage, entered }) => manager !== '*' && stage !== 'overall' && entered !== '0')
    .map(({ manager, entered, converted, lost, open }) => [manager, entered, converted, lost, open].join());
}

function expected(folder: string): string[] {
  return parseRows(readFileSync(`fixtures/crm/${folder}/expected.csv`, 'utf8'))
    .filter(({ manager, entered }) => manager !== '*' && entered !== '0')
    .map(({ manager, entered, converted, lost, open }) => [manager, entered, converted, lost, open].join());
}

describeServers(servers, (server) => {
  let writer: WritableServer;
  beforeAll(async () => {
    writer = await openTestServer(server);
  });
  afterAll(() => writer.close());
  afterEach(async () => {
    for (const { name } of await writer.listTables()) {
      if (!name.includes('.')) await writer.run(sql`DROP TABLE ${writer.nameTable(name)}`);
    }
  });

  it.each([
    ['deal_stage', 'hubspot-fivetran-deal-stage/deal_stage.csv'],
    ['opportunity_history', 'salesforce-fivetran-history/opportunity_history.csv'],
    ['deals_property_history', 'hubspot-airbyte-property-history/deals_property_history.csv'],
    ['opportunity_field_history', 'salesforce-field-history/OpportunityFieldHistory.csv'],
  ])('finds %s by itself, and its config counts as that of the export does', async (table, file) => {
    await loadExport(writer, table, file);
    await makeTable(writer, 'ticket', texts('id', 'subject'), []);
    const { status, settings, config, told } = await init(server);
    expect(status).toBe(0);
    expect(told.tables).toMatchObject([{ name: table, use: 'history', taken: 'transitions' }]);
    expect(settings).toMatchObject({ source: server.url, transitions: { table } });
    const counted = await count(config);
    expect(counted.toSorted()).toEqual(expected(file.split('/')[0]!).toSorted());
  });

  it('takes names and order of stages, the pipeline and the names of managers from the tables beside', async () => {
    const rows = await loadExport(writer, 'deal_stage', 'hubspot-fivetran-deal-stage/deal_stage.csv');
    const deals = [...new Set(rows.map(([, deal]) => deal!))];
    await makeTable(
      writer,
      'deal',
      [
        ...texts('deal_id', 'deal_pipeline_id', 'owner_id', 'deal_pipeline_stage_id'),
        { name: 'property_createdate', type: 'wall' },
      ],
      deals.map((deal, index) => [
        deal,
        'default',
        String(10 + (index % 2)),
        'closedwon',
        '2026-01-01 00:00:00',
      ]),
    );
    await makeTable(writer, 'owner', texts('owner_id', 'first_name', 'last_name'), [
      ['10', 'Anna', "O'Neil"],
      ['11', 'Boris', 'Петров'],
    ]);
    await makeTable(
      writer,
      'deal_pipeline_stage',
      texts('stage_id', 'label', 'pipeline_id', 'display_order', 'is_closed', 'closed_won'),
      [
        ['closedlost', 'Отказ', 'default', '9', 'true', 'false'],
        ['closedwon', 'Победа', 'default', '8', 'true', 'true'],
        ['contractsent', 'Договор', 'default', '4', 'false', 'false'],
        ['appointmentscheduled', 'Знакомство', 'default', '0', 'false', 'false'],
        ['qualifiedtobuy', 'Интерес', 'default', '1', 'false', 'false'],
        ['presentationscheduled', "Показ \\'; drop table deal; --", 'default', '2', 'false', 'false'],
        ['decisionmakerboughtin', 'Решение', 'default', '3', 'false', 'false'],
      ],
    );
    const { settings, config, told } = await init(server);
    expect(
      settings.stages.map(({ name, labels }: { name: string; labels: string[] }) => [name, ...labels]),
    ).toEqual([
      ['Знакомство', 'appointmentscheduled'],
      ['Интерес', 'qualifiedtobuy'],
      ["Показ \\'; drop table deal; --", 'presentationscheduled'],
      ['Решение', 'decisionmakerboughtin'],
      ['Договор', 'contractsent'],
      ['Победа', 'closedwon'],
    ]);
    expect(settings).toMatchObject({
      language: 'ru',
      lost: { labels: ['closedlost'] },
      contacts: {
        table: 'deal',
        columns: { contact_id: 'deal_id', manager: 'owner_id', created_at: 'property_createdate' },
      },
      transitions: { table: 'deal_stage', times: 'moments' },
      managers: { aliases: { '10': "Anna O'Neil", '11': 'Boris Петров' } },
    });
    expect(told.found).toEqual({ managers: 2, stages: 6, contacts: 40 });
    expect((await count(config)).map((row) => row.split(',')[0])).toContain("Anna O'Neil");
  });

  it('takes the stages of one pipeline, and another where it is named', async () => {
    const moves = [1, 2, 3, 4, 5, 6].flatMap((deal) => [
      [String(deal), deal < 5 ? 's1' : 'r1', '2026-01-01 10:00:00', 'x'],
      [String(deal), deal < 5 ? 's2' : 'r2', '2026-01-02 10:00:00', 'x'],
    ]);
    const columns = [
      ...texts('deal_id', 'value'),
      { name: 'date_entered', type: 'wall' },
      ...texts('source_id'),
    ];
    await makeTable(writer, 'deal_stage', columns, moves);
    await makeTable(
      writer,
      'deal_pipeline_stage',
      texts('stage_id', 'label', 'pipeline_id', 'display_order', 'is_closed', 'closed_won'),
      [
        ['s1', 'Call', 'p1', '0', 'false', 'false'],
        ['s2', 'Deal', 'p1', '1', 'true', 'true'],
        ['r1', 'Call', 'p2', '0', 'false', 'false'],
        ['r2', 'Renewed', 'p2', '1', 'true', 'true'],
      ],
    );
    await makeTable(writer, 'deal_pipeline', texts('pipeline_id', 'label'), [
      ['p1', 'Sales'],
      ['p2', 'Renewals'],
    ]);
    const first = await init(server);
    expect(first.settings.transitions.where).toEqual({ value: ['s1', 's2'] });
    expect(first.told.doubts.map(({ doubt }: { doubt: string }) => doubt)).toContain('pipelines-of-stages');
    expect(first.stdout).toContain('Renewals (4)');
    const named = await init(server, ['--pipeline', 'renewals']);
    expect(named.settings.transitions.where).toEqual({ value: ['r1', 'r2'] });
    expect(named.settings.pipeline).toBeUndefined();
    expect(named.settings.stages.map(({ name }: { name: string }) => name)).toEqual(['Call', 'Renewed']);
  });

  it('names the tables that would do where several would, and asks whoever is there', async () => {
    for (const table of ['sales_moves', 'old_moves']) {
      await makeTable(
        writer,
        table,
        [...texts('deal_id', 'stage', 'manager'), { name: 'changed_at', type: 'wall' }],
        [
          ['1', 'Call', 'Ann', '2026-01-01 10:00:00'],
          ['1', 'Deal', 'Ann', '2026-01-02 10:00:00'],
          ['2', 'Call', 'Bob', '2026-01-02 11:00:00'],
          ['2', 'Deal', 'Bob', '2026-01-03 10:00:00'],
          ['3', 'Call', 'Bob', '2026-01-04 10:00:00'],
        ],
      );
    }
    const refused = await init(server);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('several tables could be the transitions: old_moves, sales_moves');
    expect(refused.config).toBe('');
    const asked: string[] = [];
    const ask: Ask = {
      tell: () => {},
      choose: async (question, choices, proposed) => {
        asked.push(question);
        return choices.find(({ label }) => label === 'sales_moves')?.value ?? proposed;
      },
      write: async (_, proposed) => proposed,
    };
    const chosen = await init(server, ['--ask', '--lang', 'en'], ask);
    expect(asked[0]).toContain('Which one is it?');
    expect(chosen.settings.transitions).toMatchObject({
      table: 'sales_moves',
      columns: { contact_id: 'deal_id', stage: 'stage', at: 'changed_at', manager: 'manager' },
    });
    const misspelt = await init(server, ['sales_move']);
    expect(misspelt.status).toBe(2);
    expect(misspelt.stderr).toContain('did you mean “sales_moves”?');
    const written = await init(server, ['sales_moves']);
    expect(written.status).toBe(0);
  });

  it('takes the list of the same ids that has each once, and no log of something else', async () => {
    await makeTable(
      writer,
      'moves',
      [...texts('deal_id', 'stage'), { name: 'changed_at', type: 'wall' }],
      [
        ['1', 'Call', '2026-01-01 10:00:00'],
        ['1', 'Deal', '2026-01-02 10:00:00'],
        ['2', 'Call', '2026-01-02 11:00:00'],
        ['2', 'Deal', '2026-01-03 10:00:00'],
        ['3', 'Call', '2026-01-04 10:00:00'],
      ],
    );
    const listed = [...texts('id', 'manager'), { name: 'created_at', type: 'wall' }];
    await makeTable(writer, 'deals', listed, [
      ['1', 'Ann', '2026-01-01 09:00:00'],
      ['2', 'Bob', '2026-01-01 09:00:00'],
      ['3', 'Bob', '2026-01-01 09:00:00'],
    ]);
    const called = [...texts('deal_id', 'manager'), { name: 'created_at', type: 'wall' }];
    await makeTable(writer, 'calls', called, [
      ['1', 'Ann', '2026-01-01 09:00:00'],
      ['1', 'Ann', '2026-01-02 09:00:00'],
    ]);
    const { settings } = await init(server);
    expect(settings.transitions.table).toBe('moves');
    expect(settings.contacts).toMatchObject({
      table: 'deals',
      columns: { contact_id: 'id', manager: 'manager', created_at: 'created_at' },
    });
  });

  it('says what there is where nothing looks right, and which rows are marked as deleted', async () => {
    await makeTable(writer, 'ticket', texts('id', 'subject'), [['1', 'x']]);
    const none = await init(server);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('there are: ticket');
    const columns = [
      ...texts('OpportunityId', 'Field', 'OldValue', 'NewValue', 'CreatedById', 'IsDeleted'),
      { name: 'CreatedDate', type: 'wall' },
    ];
    await makeTable(writer, 'history', columns, [
      ['1', 'StageName', null, 'Call', 'u', 'false', '2026-01-01 10:00:00'],
      ['1', 'StageName', 'Call', 'Deal', 'u', 'true', '2026-01-02 10:00:00'],
    ]);
    const { told } = await init(server);
    const { message } = told.doubts.find(({ doubt }: { doubt: string }) => doubt === 'rows-deleted');
    expect(message).toContain('1 row is marked as deleted in “IsDeleted”');
    expect(message).toContain('where: { IsDeleted: ["false"] }');
  });
});
