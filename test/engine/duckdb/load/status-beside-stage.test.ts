import { describe, expect, it } from 'vitest';
import { runTool } from '../../../tool/run-tool.ts';
import { askTeam } from '../../ask-rows.ts';

/** The team's row of each step that somebody entered, `stage entered/converted/lost/open`, and when the file ends. */
async function askDeals(config: string, deals: string, argv: readonly string[] = []) {
  const files = { 'voronka.yaml': config, 'deals.csv': deals };
  const { status, stdout, stderr } = await runTool(['gaps', '--format', 'json', '--quiet', ...argv], {
    files,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { meta, rows } = JSON.parse(stdout);
  const steps = (rows as Record<string, unknown>[])
    .filter(({ manager, entered }) => manager === '*' && entered !== 0)
    .map(({ stage, entered, converted, lost, open }) => `${stage} ${entered}/${converted}/${lost}/${open}`);
  return { steps, asOf: meta.asOf };
}

describe('a list of Pipedrive', () => {
  const CONFIG = `timezone: UTC
stages: [{ id: lead, labels: [Lead In] }, { id: demo }, { id: proposal }, { id: won, labels: [Won] }]
lost: { labels: [Lost] }
transitions: { file: deals.csv, preset: pipedrive }
`;
  const HEADER =
    'Deal - ID,Deal - Title,Deal - Owner,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Last stage change,Deal - Won time,Deal - Lost time\n';

  it('keeps the stage that a deal was lost in', async () => {
    const deals = `${HEADER}1,A,Ann,Proposal,Lost,2026-01-01 10:00:00,2026-01-05 10:00:00,,2026-01-09 10:00:00
2,B,Ann,Demo,Lost,2026-01-01 10:00:00,2026-01-04 10:00:00,,2026-01-06 10:00:00
3,C,Ann,Proposal,Won,2026-01-01 10:00:00,2026-01-05 10:00:00,2026-01-08 10:00:00,
4,D,Ann,Demo,Open,2026-01-02 10:00:00,,,
`;
    expect(await askDeals(CONFIG, deals)).toEqual({
      steps: ['demo 4/4/0/0', 'proposal 4/2/1/1', 'won 2/1/1/0'],
      asOf: '2026-01-09T10:00:00+00:00',
    });
    expect((await askDeals(CONFIG, deals, ['--as-of', '2026-01-07'])).steps).toEqual([
      ...['demo 4/4/0/0', 'proposal 4/2/1/1', 'won 2/0/0/2'],
    ]);
  });

  it('forgets no loss and no win that has no time: it is as old as the last change, else the deal', async () => {
    const deals = `${HEADER}1,A,Ann,Proposal,Lost,2026-01-01 10:00:00,2026-01-05 10:00:00,,
2,B,Ann,Demo,Lost,2026-01-01 10:00:00,,-,-
3,C,Ann,Proposal,Won,2026-01-01 10:00:00,2026-01-05 10:00:00,,
4,D,Ann,Demo,Open,2026-01-02 10:00:00,,,
`;
    expect(await askDeals(CONFIG, deals)).toEqual({
      steps: ['demo 4/4/0/0', 'proposal 4/2/1/1', 'won 2/1/1/0'],
      asOf: '2026-01-05T10:00:00+00:00',
    });
    const quality = await runTool(['check', '--format', 'json'], {
      files: { 'voronka.yaml': CONFIG, 'deals.csv': deals },
    });
    expect(JSON.parse(quality.stdout).clear).toContain('duplicate-events');
  });
});

describe('a list with a status beside the stage', () => {
  // the columns of an export of Copper
  const DEALS = `Opportunity Id,Owned By,Stage,Status,Close Date,Created At,Updated At
9001,Ann Lee,Qualified,Open,6/30/2026,5/2/2026,5/9/2026
9002,Ann Lee,Contract,Won,5/20/2026,5/3/2026,5/20/2026
9003,Bob Ray,Proposal,Lost,5/21/2026,5/4/2026,5/21/2026
9004,Bob Ray,Proposal,Open,6/30/2026,5/5/2026,5/22/2026
9005,Bob Ray,Qualified,Abandoned,,5/6/2026,5/6/2026
`;
  const config = (entries: string): string => `timezone: UTC
stages: [{ id: qualified }, { id: proposal }, { id: contract }, { id: won }]
lost: { labels: [Lost] }
transitions:
  file: deals.csv
  shape: snapshot
  columns: { contact_id: Opportunity Id, manager: Owned By, created_at: Created At, at: Updated At }
  entries: ${entries}
`;

  it('has its wins and losses by the status, each behind the stage that the deal came to', async () => {
    const entries =
      '[{ stage: won, column: Close Date, where: { Status: Won } }, { lost: true, column: Close Date, where: { Status: [lost, ABANDONED] } }]';
    expect(await askDeals(config(entries), DEALS)).toEqual({
      steps: ['proposal 5/3/1/1', 'contract 3/1/1/1', 'won 1/1/0/0'],
      asOf: '2026-05-22T00:00:00+00:00',
    });
  });

  it('forgets nothing where the rows are those of a condition, and adds nothing where the stage says it', async () => {
    const rows =
      'shape: snapshot, columns: { at: Moved }, entries: [{ stage: deal, column: Closed, where: { stage: Deal } }, { lost: true, column: Closed, where: { State: Shut } }]';
    const content = `id,owner,stage,Moved,Closed,State
1,Ann,Deal,2026-11-05,,
2,Ann,Call,2026-11-05,,Shut
3,Ann,Call,2026-11-05,n/a,shut
4,Ann,Call,2026-11-05,2026-11-06,Open
`;
    expect(await askTeam(rows, { 'transitions.csv': content })).toEqual(['* call 4/4/0/0', '* deal 4/1/2/1']);
  });
});
