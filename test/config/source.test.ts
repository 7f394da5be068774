import { describe, expect, it } from 'vitest';
import { parseConfigDocument } from '../../src/config/document.ts';
import { ru } from '../../src/report/words/ru.ts';
import { complain, read, STAGES } from './read.ts';

const TABLE = 'transitions: { table: deals }\n';
const addresses = (text: string) => read(text).source?.addresses.map(({ value }) => value);

describe('a source', () => {
  it('is an address, a list, or a map of either', () => {
    expect(addresses(`${STAGES}${TABLE}source: clickhouse://a/x\n`)).toEqual(['clickhouse://a/x']);
    expect(addresses(`${STAGES}${TABLE}source: [postgres://a, postgres://b]\n`)).toEqual([
      'postgres://a',
      'postgres://b',
    ]);
    expect(addresses(`${STAGES}${TABLE}source: { url: postgres://a }\n`)).toEqual(['postgres://a']);
    expect(addresses(`${STAGES}${TABLE}source: { urls: [postgres://a, postgres://b] }\n`)).toEqual([
      'postgres://a',
      'postgres://b',
    ]);
  });

  it('has its files beside the config, and tells where its addresses stand', () => {
    const given = '{ url: postgres://a, passwordFile: secret.txt, authority: ca.pem }';
    const { source } = read(`${STAGES}${TABLE}source: ${given}\n`, 'crm/voronka.yaml');
    expect(source).toMatchObject({ passwordFile: 'crm/secret.txt', authority: 'crm/ca.pem' });
    expect(source?.addresses[0]?.place).toMatchObject({ file: 'crm/voronka.yaml', line: 3, column: 16 });
  });

  it('leaves tables as they are named, and how their times are meant', () => {
    const { transitions } = read(
      `${STAGES}source: postgres://a\ntransitions: { table: crm.stages, times: moments }\n`,
    );
    expect(transitions).toMatchObject({ files: [], table: 'crm.stages', times: 'moments' });
  });

  it.each([
    [`source: postgres://a\n`, ['2:1: there is a source, and no table is read from it']],
    [TABLE, ['2:16: “deals” is a table, and nothing says which database it is in']],
    [`source: []\n${TABLE}`, ['2:9: the source names no database server']],
    [`source: {}\n${TABLE}`, ['2:9: the source names no database server']],
    [
      `source: { url: postgres://a, urls: [postgres://b] }\n${TABLE}`,
      ['2:30: the source has both an address and a list of addresses'],
    ],
    [
      'source: postgres://a\ncontacts: { table: a, file: b.csv, encoding: utf-8, sheet: 2 }\n',
      [
        '3:13: contacts have both a table and a file',
        '3:36: encoding says how a file is written, and these rows come from a table',
        '3:53: sheet says how a file is written, and these rows come from a table',
      ],
    ],
    [
      'transitions: { file: a.csv, times: wall }\n',
      ['2:29: times says how the times of a database table are meant, and there is no table: here'],
    ],
    [
      'source: { uri: postgres://a }\ntransitions: { table: a, times: noon }\n',
      ['2:11: unknown key “uri”', '3:33: “transitions.times” should be one of wall, moments'],
    ],
  ])('%j is told what is wrong with it', (text, expected) => {
    expect(complain(`${STAGES}${text}`).map((each) => each.replace(/ \| .*/, ''))).toEqual(expected);
  });

  it('is told of in Russian too', () => {
    expect(complain(`${STAGES}${TABLE}`, ru)).toEqual([
      '2:16: «deals» — таблица, а в какой она базе, не сказано | table | Подсказка: добавьте source: clickhouse://reader@host:8443/crm или postgres://reader@host/crm; файлу место под file:',
    ]);
  });
});

it.each([
  'source: [postgres://u:hush@h, 5]\n',
  'source: { url: x, uurl: "postgres://u:hu@sh@h" }\n',
  'source: postgres://u:hush@h: x\n',
])('no complaint shows the password of an address: %j', (text) => {
  const told = complain(`${STAGES}${TABLE}${text}`);
  expect(told.length).toBeGreaterThan(0);
  expect(told.join('\n')).not.toMatch(/hush|sh@/);
  const document = parseConfigDocument('voronka.yaml', `${STAGES}source: postgres://u:hush@h/x\n`);
  expect(document.placeOfValue(['source']).text).toBe('postgres://u:…@h/x');
});
