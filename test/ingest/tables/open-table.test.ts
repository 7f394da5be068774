import { describe, expect, it } from 'vitest';
import { type Files, parseRows, runTool } from '../../tool/run-tool.ts';

const FUNNEL =
  'timezone: UTC\nstages: [{ id: list }, { id: call }, { id: deal }]\nlost: { labels: [Lost] }\n';

async function fail(transitions: string, content: string, argv: readonly string[] = []): Promise<string[]> {
  const files = {
    'voronka.yaml': `${FUNNEL}transitions: { file: t.csv, ${transitions} }\n`,
    't.csv': content,
  };
  const { status, stdout, stderr } = await runTool(['gaps', ...argv], { files });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());
}

describe('a file that is not as the config says', () => {
  const content = 'id,Called,Sold,Sold\n1,2026-11-02,,\n';

  it('lacks the column of an entry, or has it twice', async () => {
    const entries =
      'entries: [{ stage: call, column: Caled }, { stage: deal, column: sold }, { stage: list, column: Called, where: { Won: yes } }]';
    expect(await fail(entries, content)).toEqual([
      'voronka: t.csv: the config maps transitions.entries to “Caled”, which is not in the header; found: id, Called, Sold, Sold',
      'Hint: did you mean “Called”?',
      'voronka: t.csv: “Sold”, needed for transitions.entries, stands in the header 2 times (columns 3, 4)',
      'Hint: rename one of them in the file, or map another column in the config',
      'voronka: t.csv: the config maps transitions.where to “Won”, which is not in the header; found: id, Called, Sold, Sold',
    ]);
    expect((await fail('entries: [{ stage: call, column: Caled }]', content, ['--lang', 'ru']))[0]).toBe(
      'voronka: t.csv: в конфигурации transitions.entries — это «Caled», но такого столбца нет; есть: id, Called, Sold, Sold',
    );
  });

  it('lacks an id, or of a snapshot the stage and the time', async () => {
    const noId = await fail('entries: [{ stage: call, column: Called }]', 'name,Called\nx,2026-11-02\n');
    expect(noId.filter((line) => line.startsWith('voronka:'))).toEqual([
      'voronka: t.csv: no column for contact_id; found: name, Called',
    ]);
    const bare = await fail('shape: snapshot', 'id,Called\nx,2026-11-02\n');
    expect(bare.filter((line) => line.startsWith('voronka:'))).toEqual([
      'voronka: t.csv: no column for stage; found: id, Called',
      'voronka: t.csv: no column for at; found: id, Called',
    ]);
  });

  it('has ids in a long layout, though its rows should be known by their numbers', async () => {
    const files = {
      'voronka.yaml': `${FUNNEL}transitions: { file: t.csv, preset: salesforce, numbered: true }\n`,
      't.csv':
        'OpportunityId,CreatedById,CreatedDate,StageName\n1,Ann,2026-11-02,call\n1,Ann,2026-11-03,deal\n',
    };
    const { status, stdout } = await runTool(['gaps', '--format', 'csv'], { files });
    expect({ status, deal: stdout.includes('*,deal,1,1,') }).toEqual({ status: 0, deal: true });
  });

  it('is an export of nothing that the preset knows', async () => {
    expect(await fail('preset: amocrm', content)).toEqual([
      'voronka: t.csv: the header is none that the preset amocrm knows; found: id, Called, Sold, Sold',
      'Hint: voronka presets lists them; voronka init looks at the file itself',
    ]);
    expect((await fail('preset: amocrm', content, ['--lang', 'ru']))[0]).toBe(
      'voronka: t.csv: такой строки заголовков пресет amocrm не знает; найдены: id, Called, Sold, Sold',
    );
  });
});

const PIPEDRIVE =
  'Deal - ID,Deal - Title,Deal - Owner,Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Last stage change,Deal - Won time,Deal - Lost time\n';
const DEALS = `${PIPEDRIVE}1,A,Ann,Sales,Call,Open,2026-11-02,2026-11-03,,
2,B,Ann,Sales,Deal,Won,2026-11-02,2026-11-03,2026-11-05,
3,C,Ann,Sales,Call,Lost,2026-11-02,2026-11-03,,2026-11-06
`;

describe('a preset', () => {
  const count = async (files: Files, argv: readonly string[] = []): Promise<string[]> => {
    const { status, stdout, stderr } = await runTool(['gaps', '--format', 'csv', '--quiet', ...argv], {
      files,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return parseRows(stdout)
      .filter(({ manager }) => manager === '*')
      .map(({ stage, entered, converted, lost }) => `${stage} ${entered}/${converted}/${lost}`);
  };
  const config = (transitions: string, funnel = FUNNEL): string =>
    `${funnel}transitions: { file: t.csv, ${transitions} }\n`;

  it('says what the config leaves open, in the config or on the command line', async () => {
    const counted = ['call 3/3/0', 'deal 3/1/1'];
    expect(await count({ 'voronka.yaml': config('preset: pipedrive'), 't.csv': DEALS })).toEqual(counted);
    expect(
      await count({ 'voronka.yaml': config('dates: yyyy-MM-dd'), 't.csv': DEALS }, ['--preset', 'pipedrive']),
    ).toEqual(counted);
  });

  it('knows an export without the beginnings of its headers', async () => {
    const bare = DEALS.replaceAll('Deal - Deal created', 'Deal created').replaceAll('Deal - ', '');
    expect(await count({ 'voronka.yaml': config('preset: pipedrive'), 't.csv': bare })).toEqual([
      ...['call 3/3/0', 'deal 3/1/1'],
    ]);
  });

  it('gives way to the config', async () => {
    const rows = 'preset: pipedrive, entries: [], columns: { at: Deal - Deal created }';
    expect(await count({ 'voronka.yaml': config(`${rows}, shape: snapshot`), 't.csv': DEALS })).toEqual([
      ...['call 3/3/0', 'deal 3/1/0'],
    ]);
  });

  it('of the command line does not mind a list of contacts of another making', async () => {
    const contacts = 'contact_id,manager\n1,Bob\n2,Bob\n9,Bob\n';
    const files = { 't.csv': DEALS, 'c.csv': contacts };
    const argv = ['--preset', 'pipedrive', '--transitions', 't.csv', '--contacts', 'c.csv'];
    expect(await count({ ...files, 'voronka.yaml': FUNNEL }, argv)).toEqual(['call 4/3/0', 'deal 3/1/1']);
    const usual = {
      ...files,
      't.csv': DEALS.replaceAll(',Call,', ',Contact Made,').replace(',Deal,', ',Lead In,'),
    };
    // 9 never came to the first stage, so that the list is one of its own; empty stages of the standard pipeline are stages
    expect(await count(usual, argv)).toEqual([
      ...['lead-in 4/3/0', 'contact-made 3/3/0', 'demo-scheduled 3/1/1', 'proposal-made 1/1/0'],
      ...['negotiations-started 1/1/0', 'won 1/1/0'],
    ]);
    const { status, stderr } = await runTool(['gaps', '--preset', 'pipedrive', '--contacts', 'c.csv'], {
      files,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('c.csv: the header is none that the preset pipedrive knows');
  });

  it('that is not clear about the order of the stages asks for a config', async () => {
    const { status, stdout, stderr } = await runTool(
      ['gaps', '--preset', 'pipedrive', '--transitions', 't.csv'],
      {
        files: { 't.csv': DEALS.replace('Call', 'Talk').replace('Deal,Won', 'Visit,Won') },
      },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^voronka: without a config the order of these stages is not clear: /);
    expect(stderr).toContain(
      'voronka init --preset pipedrive writes a config; put the stages into order there',
    );
  });

  it('is known by its name', async () => {
    const { status, stderr } = await runTool(['gaps', '--preset', 'pipedrife', '--transitions', 't.csv'], {
      files: { 't.csv': DEALS },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('pipedrife');
    expect(stderr).toContain('“pipedrive”');
  });
});
