import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { JSON_SHAPES } from '../../../scripts/json-shapes.ts';
import { HEADER, HISTORY, useTrackFolder } from './track-folder.ts';

const { path, put, read, run, track } = useTrackFolder();

describe('the command line', () => {
  it.each([
    [['track'], 'which list of deals?'],
    [['track', 'deals.csv'], '--history is missing'],
    [
      ['track', 'deals.csv', '--history', './deals.csv'],
      'the list of deals and the history are the same file',
    ],
    [['track', 'deals.csv', '--history', '-'], 'cannot be appended to'],
    [['track', 'deals.csv', 'b.csv', '--history', 'history.csv'], 'unexpected argument'],
    [['track', 'deals.csv', '--history', 'history.csv', '-o', 'history.csv'], '-o would write over a file'],
    [['track', 'deals.csv', '--history', 'history.csv', '-o', 'voronka.yaml'], '-o would write over a file'],
    [['track', 'deals.csv', '--history', 'history.csv', '--at', 'noon'], '--at should be a date'],
    [['track', 'deals.csv', '--history', 'history.csv', '--at', '2026-11'], '--at should be a date'],
    [['track', 'deals.csv', '--history', 'history.csv', '--at', '2026-12-02'], '--at is still to come'],
    [['track', 'deals.csv', '--history', 'history.csv', '--wait', 'long'], '--wait should be a whole number'],
    [
      ['track', 'none.csv', '--history', 'history.csv'],
      'none.csv: no such file; expected a CSV file of deals',
    ],
    [['track', 'deals.csv', '--history', 'none/history.csv'], 'cannot be written: there is no such folder'],
  ])('%j', async (argv, sentence) => {
    put({ 'history.csv': HISTORY, 'deals.csv': 'id,stage\n1,B\n' });
    const { status, stderr } = await run(argv);
    expect(stderr).toContain(sentence);
    expect([status, read()]).toEqual([2, HISTORY]);
  });

  it('--dry-run says and writes nothing', async () => {
    put({ 'deals.csv': 'id,stage\n1,B\n' });
    const { status, stdout } = await track('2026-11-03', ['--dry-run']);
    expect(stdout).toContain(
      '1 event would be appended to history.csv, which would be made; nothing was written.',
    );
    expect([status, readdirSync(path())]).toEqual([0, ['deals.csv']]);
  });

  it('prints the published JSON, and tables for programs', async () => {
    put({
      'history.csv': `${HISTORY}9,A,2026-11-01T10:00:00Z,,,\n`,
      'deals.csv': 'id,stage\n1,B\n2,A\n',
    });
    const dry = await track('2026-11-03', ['--dry-run', '--format', 'csv']);
    expect(dry.stdout).toBe(
      'kind,deals,example\nappended,2,\nunchanged,0,\nvanished,1,9\nbehind,0,\nahead,0,\n\nfrom,stage,deals\n,A,1\nA,B,1\n',
    );
    const { stdout } = await track('2026-11-03', ['--format', 'json']);
    const json = JSON_SHAPES.track.parse(JSON.parse(stdout));
    expect(json).toMatchObject({
      meta: { at: '2026-11-03T23:59:59+00:00', atSource: 'option', dated: null, created: false },
      rows: { read: 2, aside: 0, repeated: 0, deals: 2 },
      appended: { events: 2, new: 1, moved: 1 },
      vanished: { deals: 1, examples: ['9'] },
    });
    await track('2026-11-03', ['-o', 'page.json']);
    JSON_SHAPES.track.parse(JSON.parse(read('page.json')));
  });

  it('reads the list as the config says, and only the chosen pipeline', async () => {
    put({
      'voronka.yaml': `language: ru
stages: [ { id: a, name: A }, { id: b, name: B } ]
track: { columns: { contact_id: Code, stage: Now, at: Since, pipeline: Funnel }, dates: dd/MM/yyyy, delimiter: "|", pipeline: Main, where: { Kind: New } }
`,
      'deals.csv':
        'Code|Now|Since|Funnel|Kind\n1|A|03/04/2026|Main|new\n2|A|03/04/2026|Other|new\n3|A|03/04/2026|Main|old\n',
    });
    const { status, stdout } = await track('2026-11-03');
    expect(status).toBe(0);
    expect(stdout).toContain('2 строки не по условиям');
    expect(read()).toBe(`${HEADER}1,A,2026-04-03T00:00:00+00:00,,,\n`);
  });

  it('knows with a preset that a lost deal is lost', async () => {
    put({
      'history.csv': `${HEADER}1,Negotiation,2026-11-01T09:00:00Z,Ann,,\n2,Negotiation,2026-11-01T09:00:00Z,Ann,,\n`,
      'deals.csv': `Deal - ID,Deal - Title,Deal - Stage,Deal - Status,Deal - Last stage change,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Owner
1,One,Negotiation,Lost,2026-11-01 09:00:00,,2026-11-02 10:00:00,price,Ann
2,Two,Negotiation,Open,2026-11-01 09:00:00,,,,Ann
`,
    });
    const { status, stderr } = await track('2026-11-03', ['--preset', 'pipedrive']);
    expect([status, stderr]).toEqual([0, '']);
    expect(read().split('\n').slice(3, -1)).toEqual(['1,Lost,2026-11-02T10:00:00+00:00,Ann,price,']);
    const without = await track('2026-11-03');
    expect(without.stderr).toContain('deals.csv looks like an export of pipedrive; --preset pipedrive knows');
  });
});
