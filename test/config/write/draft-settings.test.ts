import { describe, expect, it } from 'vitest';
import { commentsEn } from '../../../src/config/write/comments-en.ts';
import { commentsRu } from '../../../src/config/write/comments-ru.ts';
import type { ConfigDraft, TableDraft } from '../../../src/config/write/draft.ts';
import { draftSettings } from '../../../src/config/write/draft-settings.ts';
import { writeConfig } from '../../../src/config/write/write-config.ts';
import { InputError } from '../../../src/domain/problem.ts';
import { read } from '../read.ts';

const COMMENTS = { en: commentsEn, ru: commentsRu };

function label(name: string) {
  return { name, rows: 1, contacts: 1 };
}

const TABLE: TableDraft = {
  files: ['t.csv'],
  columns: [{ logical: 'contact_id', header: '№' }],
  extra: ['Город'],
  encoding: 'windows-1251',
  delimiter: ';',
  shape: 'long',
};

const DRAFT: ConfigDraft = {
  language: 'en',
  timezone: 'Asia/Tokyo',
  funnel: {
    stages: ['База', '1e3', "'; drop table", 'list'].map((name, index) => ({
      ...label(name),
      id: index === 3 ? 'list' : `stage-${index}`,
      usual: index === 1 ? 'contract' : null,
      unsure: index === 2,
    })),
    lost: [label('Отказ'), label('null')],
    ignored: [label('Автозвонок')],
    typos: [{ ...label('Бaза'), near: 'База' }],
    doubts: [],
  },
  listApart: false,
  tables: { contacts: TABLE, transitions: { ...TABLE, files: ['a.csv', 'b c.csv'] } },
};

function withTables(tables: ConfigDraft['tables'], more: Partial<ConfigDraft> = {}): ConfigDraft {
  return { ...DRAFT, tables, ...more };
}

const PRESET = { name: 'pipedrive', crm: 'Pipedrive' } as const;
const PIPELINE = { logical: 'pipeline', header: 'Воронка' };
const STAGED = [{ logical: 'stage', header: 'Stage' }, PIPELINE];

describe.each(['en', 'ru'] as const)('a draft in %s', (language) => {
  it.each<[string, ConfigDraft]>([
    ['of two tables', DRAFT],
    ['of no table', withTables({})],
    ['of one that came from standard input', withTables({ transitions: { ...TABLE, files: [] } })],
    ['with a list of its own', { ...DRAFT, listApart: true }],
    ['without losses', { ...DRAFT, funnel: { ...DRAFT.funnel, lost: [], ignored: [] } }],
    ['of a snapshot', withTables({ transitions: { ...TABLE, shape: 'snapshot', columns: STAGED } })],
    [
      'of a wide file, whose stages are no column',
      withTables({ transitions: { ...TABLE, shape: 'wide', preset: PRESET } }),
    ],
    ['of a pipeline', { ...DRAFT, pipeline: 'B2B: new' }],
    [
      'of a pipeline that only the list knows',
      withTables({ ...DRAFT.tables, contacts: { ...TABLE, columns: [PIPELINE] } }, { pipeline: '*' }),
    ],
    [
      'with dates',
      withTables({
        contacts: { ...TABLE, dates: { pattern: 'dd/MM/yyyy', other: 'MM/dd/yyyy', example: '01/02/2026' } },
        transitions: { ...TABLE, unread: 'yesterday' },
      }),
    ],
  ])('%s means what its config says', (_, given) => {
    const draft = { ...given, language };
    const written = writeConfig(draft, COMMENTS[language]);
    expect(draftSettings(draft, COMMENTS[language], 'voronka.yaml')).toEqual(read(written));
  });

  it('is refused where its config would be', () => {
    const draft = { ...DRAFT, language, timezone: 'Mars/Olympus' };
    expect(() => draftSettings(draft, COMMENTS[language], 'voronka.yaml')).toThrow(InputError);
    expect(() => read(writeConfig(draft, COMMENTS[language]))).toThrow(InputError);
  });

  it('of too few stages gets an invented one, as its config does', () => {
    const [only] = DRAFT.funnel.stages;
    for (const stages of [[], [only!]]) {
      const draft = { ...DRAFT, language, funnel: { ...DRAFT.funnel, stages } };
      const settings = draftSettings(draft, COMMENTS[language], 'voronka.yaml');
      expect(settings).toEqual(read(writeConfig(draft, COMMENTS[language])));
      expect(settings.funnel.stages).toHaveLength(2);
    }
  });
});
