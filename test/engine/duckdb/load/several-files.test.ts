import { describe, expect, it } from 'vitest';
import { type Files, runTool } from '../../../tool/run-tool.ts';
import { writeConfig } from '../../ask-rows.ts';

/** Runs `gaps` over several files of transitions. */
async function ask(rows: string, files: Files, argv: readonly string[] = []) {
  const names = Object.keys(files).filter((name) => name !== 'contacts.csv');
  // some of the files have no managers, which is told
  return runTool(['gaps', '--format', 'json', '--quiet', ...argv, '--transitions', ...names], {
    files: { ...files, 'voronka.yaml': writeConfig(rows) },
  });
}

async function askAll(...args: Parameters<typeof ask>) {
  const { status, stdout, stderr } = await ask(...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { meta, rows } = JSON.parse(stdout);
  return {
    contacts: meta.contacts,
    used: meta.files.map(({ used }: { used: number }) => used),
    team: rows
      .filter(({ manager }: { manager: string }) => manager === '*')
      .map(({ stage, entered, converted }: Record<string, unknown>) => `${stage} ${entered}/${converted}`),
  };
}

describe('several files of one table', () => {
  it('may overlap: the same event counts once', async () => {
    const header = 'id,stage,at,owner\n';
    const [first, second, third] = [
      '1,Call,2026-11-02,Ann\n',
      '1,Deal,2026-11-03,Ann\n',
      '2,Call,2026-11-03,Ann\n',
    ];
    const files = { 'a.csv': header + first + second, 'b.csv': header + second + third };
    expect(await askAll('shape: long', files)).toEqual({
      contacts: 2,
      used: [2, 2],
      team: ['call 2/2', 'deal 2/1'],
    });
  });

  it('are rows of contacts in any order of columns', async () => {
    const files = {
      'a.csv': 'contact_id,owner,Call,Deal\n1,Ann,2026-11-02,\n2,Ann,2026-11-02,\n',
      'b.csv': 'Deal;Call;owner;contact_id\n2026-11-05;2026-11-02;Ann;1\n;2026-11-04;Ann;3\n',
    };
    expect(await askAll('shape: wide', files)).toEqual({
      contacts: 3,
      used: [2, 2],
      team: ['call 3/3', 'deal 3/1'],
    });
    const snapshots = {
      'a.csv': 'id,stage,at\n1,Call,2026-11-02\n2,Call,2026-11-02\n',
      'b.csv': 'id,stage,at\n1,Deal,2026-11-03\n2,Call,2026-11-02\n',
    };
    expect(await askAll('shape: snapshot', snapshots)).toEqual({
      ...{ contacts: 2, used: [2, 2], team: ['call 2/2', 'deal 2/1'] },
    });
  });

  it('need the same columns', async () => {
    const files = {
      'a.csv': 'contact_id,owner,Call,Deal\n1,Ann,2026-11-02,\n',
      'b.csv': 'contact_id,created,Call\n1,2026-11-01,2026-11-02\n',
    };
    const { status, stderr } = await ask('shape: wide', files);
    expect(status).toBe(2);
    expect(stderr.split('\n').filter((line) => line.startsWith('voronka:'))).toEqual([
      'voronka: b.csv: lacks columns of the other transitions file a.csv: manager, deal',
      'voronka: a.csv: lacks columns of the other transitions file b.csv: created_at',
    ]);
  });
});

describe('several files with a row a contact', () => {
  const header =
    'id,owner,Pipeline,"Date entered ""Call (Sales)""","Date entered ""Deal (Sales)""","Date entered ""Call (Partners)""","Date entered ""Deal (Partners)"""\n';

  it('are of one pipeline, though each of them has no other', async () => {
    const files = {
      'a.csv': `${header}1,Ann,Sales,2026-11-02,2026-11-03,,\n`,
      'b.csv': `${header}2,Ann,partners,,,2026-11-02,\n`,
    };
    const { status, stderr } = await ask('shape: wide', files);
    expect({ status, told: stderr.split('\n')[0] }).toEqual({
      status: 2,
      told: 'voronka: a.csv, b.csv: rows of 2 pipelines (column “Pipeline”): Sales (1), partners (1); a funnel is one of them',
    });
    expect(await askAll('shape: wide, pipeline: sales', files)).toEqual({
      ...{ contacts: 1, used: [1, 1], team: ['call 1/1', 'deal 1/1'] },
    });
  });

  it('count rows whose pipeline is blank, or a word for it', async () => {
    const rows = [
      '1,Ann,Sales,2026-11-02,2026-11-03,,',
      '2,Ann,,2026-11-02,,,',
      '3,Ann,(no value),2026-11-02,,,',
    ];
    expect(await askAll('shape: wide', { 'a.csv': `${header}${rows.join('\n')}\n` })).toEqual({
      ...{ contacts: 3, used: [3], team: ['call 3/3', 'deal 3/1'] },
    });
  });

  it('need the column that --by names', async () => {
    const files = {
      'a.csv': 'id,stage,at,owner,Region\n1,Call,2026-11-02,Ann,East\n',
      'b.csv': 'id,stage,at,owner\n2,Call,2026-11-02,Ann\n',
    };
    const { status, stderr } = await ask('shape: snapshot', files, ['--by', 'region']);
    expect({ status, told: stderr.split('\n')[0] }).toEqual({
      status: 2,
      told: 'voronka: b.csv: lacks columns of the other transitions file a.csv: region',
    });
  });
});

describe('rows known by their numbers', () => {
  const content = 'stage,at,owner\nCall,2026-11-02,Ann\nCall,2026-11-02,Ann\nDeal,2026-11-03,Ann\n';
  const rows = 'shape: snapshot, numbered: true';

  it('are a contact each', async () => {
    expect(await askAll(rows, { 'a.csv': content })).toEqual({
      contacts: 3,
      used: [3],
      team: ['call 3/3', 'deal 3/1'],
    });
  });

  it('are a contact each if anything stands in them', async () => {
    const wide = 'Call,Deal,Note\n2026-11-02,,\n2026-11-02,2026-11-03,\n,,x\n,,\n';
    for (const each of [wide, wide.replace(',x', ',"x\ry"')]) {
      expect(await askAll('shape: wide, numbered: true', { 'a.csv': each })).toEqual({
        ...{ contacts: 3, used: [3], team: ['call 3/2', 'deal 2/1'] },
      });
    }
  });

  it('are a contact each whatever the file, the reader and other ids', async () => {
    const rewritten = content.replace('Ann', '"A\rnn"');
    const files = {
      'a.csv': content,
      'b.csv': rewritten,
      'contacts.csv': 'contact_id,manager\n1,Bob\n2,Bob\n',
    };
    expect(await askAll(rows, files, ['--contacts', 'contacts.csv'])).toMatchObject({
      ...{ contacts: 8, team: ['call 8/6', 'deal 6/2'] },
    });
  });

  it('do not mind a column that could be an id', async () => {
    const ids = content.replace('stage', 'id,stage').replaceAll(/^(?=Call|Deal)/gm, '7,');
    expect((await askAll(rows, { 'a.csv': ids })).contacts).toBe(3);
  });
});
