import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { runTool } from '../../../tool/run-tool.ts';
import { askRows, askTeam, writeConfig } from '../../ask-rows.ts';

const COLUMNS = 'columns: { at: Moved, created_at: Made }';
const SNAPSHOT = `shape: snapshot, ${COLUMNS}`;

const DEALS = `id,owner,stage,Made,Moved
1,Ann,Deal,2026-11-02,2026-11-05
2,Ann,Call,2026-11-02,2026-11-04
3,Bob,Lost,2026-11-02,2026-11-06
4,Bob,list,2026-11-03,
5,Bob,Robot,2026-11-04,2026-11-30
`;

describe('a file with the current stage of every contact', () => {
  it('has one event a row, at its own time or at its creation', async () => {
    const outcome = await askRows(SNAPSHOT, { 'transitions.csv': DEALS });
    // of a loss nobody knows at which step it was
    expect(outcome.rows).toEqual([
      ...['Ann call 2/2/0/0', 'Ann deal 2/1/0/1', 'Bob call 2/0/0/2'],
      ...['* call 4/2/0/2', '* deal 2/1/0/1'],
    ]);
    expect(outcome.files).toEqual(['transitions.csv 5 = 5 + 0, 0']);
    // what is ignored is no news, its row is a contact all the same
    expect(outcome).toMatchObject({ contacts: 5, undated: 0, asOf: '2026-11-06T00:00:00+00:00' });
  });

  it('takes the stages before the current one as entered at the same time', async () => {
    const undated = DEALS.replaceAll(/^(\d,\w+,\w+),[\d-]*/gm, '$1,');
    const asked = (period: string) =>
      askTeam(
        SNAPSHOT,
        { 'transitions.csv': undated.replace('4,Bob,list,,\n', '') },
        { argv: ['--period', period] },
      );
    expect(await asked('2026-11-05')).toEqual(['* call 1/1/0/0', '* deal 1/1/0/0']);
    // a contact that is lost is known to have been in the list, nobody knows since when
    expect(await asked('2026-11-06')).toEqual([]);
    expect(
      await askTeam(SNAPSHOT, { 'transitions.csv': DEALS }, { argv: ['--period', '2026-11-02'] }),
    ).toEqual(['* call 2/2/0/0']);
  });

  it('may have further dated columns', async () => {
    const rows = `shape: snapshot, ${COLUMNS}, entries: [{ stage: call, column: Called }, { stage: deal, column: Closed, where: { stage: Deal } }]`;
    const content = `id,owner,stage,Made,Moved,Called,Closed
1,Ann,Deal,2026-11-02,2026-11-05,2026-11-03,2026-11-04
2,Ann,Lost,2026-11-02,2026-11-05,2026-11-03,2026-11-04
3,Ann,Deal,2026-11-02,2026-11-05,,2026-11-05
`;
    const { rows: counted, files } = await askRows(rows, { 'transitions.csv': content });
    expect(counted.slice(-2)).toEqual(['* call 3/3/0/0', '* deal 3/2/1/0']);
    expect(files).toEqual(['transitions.csv 3 = 3 + 0, 0']);
    const early = { argv: ['--as-of', '2026-11-03'] };
    expect(await askTeam(rows, { 'transitions.csv': content }, early)).toEqual([
      '* call 3/2/0/1',
      '* deal 2/0/0/2',
    ]);
    // an entry that says what the row says is no second event
    const { stdout } = await runTool(['check', '--format', 'json'], {
      files: { 'voronka.yaml': writeConfig(rows), 'transitions.csv': content },
    });
    expect(JSON.parse(stdout).clear).toContain('duplicate-events');
  });

  it('leaves out a row as a whole, and tells it once', async () => {
    const rows = `shape: snapshot, ${COLUMNS}, entries: [{ stage: call, column: Called }]`;
    const content = `id,owner,stage,Made,Moved,Called
1,Ann,Dael,2026-11-02,2026-11-05,2026-11-03
2,Ann,Deal,,,2026-11-03
3,Ann,Deal,2026-11-02,2026-11-05,soon
4,Ann,Deal,2026-11-02,soon,soon
,Ann,Deal,2026-11-02,soon,soon
5,Ann,,2026-11-02,2026-11-05,2026-11-03
6,Ann,Deal,soon,2026-11-05,2026-11-03
7,Ann,Nope,soon,soon,soon
8,Ann,Deal,soon,,
`;
    const expected = {
      rows: ['Ann call 1/1/0/0', 'Ann deal 1/1/0/0', '* call 1/1/0/0', '* deal 1/1/0/0'],
      files: ['transitions.csv 9 = 1 + 8, 0'],
      contacts: 1,
      undated: 0,
      asOf: '2026-11-05T00:00:00+00:00',
      rejects: [
        'transitions.csv:2 stage-unknown stage Dael',
        'transitions.csv:3 time-missing Moved',
        'transitions.csv:4 time-unreadable Called soon',
        'transitions.csv:5 time-unreadable Moved soon',
        'transitions.csv:6 id-missing id',
        'transitions.csv:7 stage-missing stage',
        'transitions.csv:9 stage-unknown stage Nope',
        'transitions.csv:10 time-missing Moved',
      ],
    };
    expect(await askRows(rows, { 'transitions.csv': content })).toEqual(expected);
    const russian = iconv.encode(content.replaceAll('Ann', 'Анна'), 'windows-1251');
    const translated = expected.rows.map((row) => row.replace('Ann', 'Анна'));
    expect(await askRows(rows, { 'transitions.csv': russian })).toEqual({ ...expected, rows: translated });
    const odd = content.replace('6,Ann,Deal,soon', '6,Ann,Deal,"so\ron"');
    const moved = expected.rejects.map((each) => each.replace(':9 ', ':10 ').replace(':10 time', ':11 time'));
    expect(await askRows(rows, { 'transitions.csv': odd })).toEqual({ ...expected, rejects: moved });
  });

  it('knows its stages in letters of either case, whatever the language', async () => {
    const config = `timezone: UTC
stages: [{ id: list }, { id: call, labels: [İlk görüşme] }, { id: deal, labels: [ΣΤΟΣ] }]
lost: { labels: [İptal] }
transitions: { file: transitions.csv, ${SNAPSHOT}, entries: [{ stage: deal, column: Closed }] }
`;
    const rows = ['İLK GÖRÜŞME', 'ilk görüşme', 'στος', 'İptal', 'iptal', 'I\u0307ptal'];
    const content = `id,owner,stage,Made,Moved,Closed\n${rows.map((stage, at) => `${at},Ann,${stage},2026-11-02,2026-11-05,\n`).join('')}`;
    const files = { 'voronka.yaml': config, 'transitions.csv': content };
    const { stdout } = await runTool(['gaps', '--format', 'json'], { files });
    const { meta, rows: counted } = JSON.parse(stdout);
    expect(meta.files[0]).toMatchObject({ rows: 6, used: 6, rejected: 0 });
    expect(counted.at(-2)).toMatchObject({ manager: '*', entered: 6, converted: 3, lost: 3 });
  });

  it('takes words that say nothing for blanks', async () => {
    const rows = `shape: snapshot, ${COLUMNS}, entries: [{ stage: deal, column: Closed }]`;
    const content = `id,owner,stage,Made,Moved,Closed
1,Ann,Call,2026-11-02,-,не закрыта
2,N/A,Call,null,2026-11-03,2026-11-04
3,Ann,-,2026-11-02,2026-11-03,
`;
    const outcome = await askRows(rows, { 'transitions.csv': content });
    expect(outcome.rows).toEqual([
      ...['(unassigned) call 1/1/0/0', '(unassigned) deal 1/1/0/0', 'Ann call 1/1/0/0', 'Ann deal 1/0/0/1'],
      ...['* call 2/2/0/0', '* deal 2/1/0/1'],
    ]);
    expect(outcome.rejects).toEqual(['transitions.csv:4 stage-missing stage']);
    expect(await askTeam(rows, { 'transitions.csv': content }, { argv: ['--period', '2026-11-02'] })).toEqual(
      ['* call 1/1/0/0', '* deal 1/0/0/1'],
    );
    const other = `${rows}, blanks: [x]`;
    expect((await askRows(other, { 'transitions.csv': content })).rejects).toEqual([
      "transitions.csv:2 time-unreadable Moved '-",
      "transitions.csv:4 stage-unknown stage '-",
    ]);
  });

  it('counts several rows of a deal once', async () => {
    const content = `${DEALS}1,Ann,Deal,2026-11-02,2026-11-05\n1,Ann,deal,2026-11-02,2026-11-05\n`;
    const { rows, files, contacts } = await askRows(SNAPSHOT, { 'transitions.csv': content });
    expect(rows.slice(-2)).toEqual(['* call 4/2/0/2', '* deal 2/1/0/1']);
    expect({ files, contacts }).toEqual({ files: ['transitions.csv 7 = 7 + 0, 0'], contacts: 5 });
  });

  it('speaks only for contacts that no file of contacts has', async () => {
    const contacts = 'contact_id,manager,created_at,region\n1,Cid,2026-10-01,North\n';
    const { rows } = await askRows(
      SNAPSHOT,
      { 'transitions.csv': DEALS, 'contacts.csv': contacts },
      { more: 'contacts: { file: contacts.csv }\n', argv: ['--credit', 'owner'] },
    );
    expect(rows).toContain('Cid call 1/1/0/0');
    expect(rows).toContain('Ann call 1/1/0/0');
  });
});
