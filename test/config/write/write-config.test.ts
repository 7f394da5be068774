import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsEn } from '../../../src/config/write/comments-en.ts';
import { commentsRu } from '../../../src/config/write/comments-ru.ts';
import type { ConfigDraft, TableDraft } from '../../../src/config/write/draft.ts';
import { writeConfig } from '../../../src/config/write/write-config.ts';
import { doubt } from '../../../src/domain/draft/doubt.ts';
import type { FunnelDraft, StageDraft } from '../../../src/domain/draft/draft-funnel.ts';
import { normalizeLabel, normalizeText } from '../../../src/domain/text/label.ts';
import { makeSlug } from '../../../src/domain/text/slug.ts';
import { complain, read } from '../read.ts';

const COMMENTS = { en: commentsEn, ru: commentsRu };

function label(name: string) {
  return { name, rows: 1, contacts: 1 };
}

function draftOf(
  stages: readonly string[],
  more: Partial<FunnelDraft> = {},
  rest: Partial<ConfigDraft> = {},
): ConfigDraft {
  const taken = new Set<string>();
  const drafts = stages.map((name): StageDraft => {
    return { ...label(name), id: makeSlug(name, taken), usual: null, unsure: false };
  });
  const funnel = { stages: drafts, lost: [], ignored: [], typos: [], doubts: [], ...more };
  return { language: 'en', timezone: 'UTC', funnel, listApart: false, tables: {}, ...rest };
}

const TABLE: TableDraft = {
  files: ['t.csv'],
  columns: [],
  extra: [],
  encoding: 'utf-8',
  delimiter: ',',
  shape: 'long',
};

function write(draft: ConfigDraft): string {
  return writeConfig(draft, COMMENTS[draft.language]);
}

/** The text with every commented line of YAML switched on that begins so. */
function switchOn(text: string, beginning: string): string {
  return text
    .split('\n')
    .map((line) => (line.trimStart().startsWith(`# ${beginning}`) ? line.replace('# ', '') : line))
    .join('\n');
}

/** The same among the stages only. */
function switchOnStages(text: string): string {
  const blocks = text.split('\n\n');
  const on = (block: string): string =>
    ['- id:', '  name:', '  labels:', '  target:'].reduce(switchOn, block);
  return blocks.map((block) => (/^stages:/m.test(block) ? on(block) : block)).join('\n\n');
}

describe.each(['en', 'ru'] as const)('a written config, in %s', (language) => {
  it('loads as what was found', () => {
    const settings = read(
      write(
        draftOf(
          ['База', 'Договор'],
          { lost: [label('Отказ')], ignored: [label('Автозвонок')] },
          {
            language,
            timezone: 'Asia/Tokyo',
            tables: {
              contacts: {
                ...TABLE,
                files: ['../a b.csv'],
                columns: [{ logical: 'contact_id', header: '№' }],
              },
              transitions: {
                ...TABLE,
                files: ['1.csv', '2.csv'],
                columns: [{ logical: 'stage', header: 'Этап: новый' }],
                dates: {
                  pattern: 'dd/MM/yyyy HH:mm',
                  other: 'MM/dd/yyyy HH:mm',
                  example: '01/02/2026 10:00',
                },
              },
            },
          },
        ),
      ),
    );
    expect(settings).toMatchObject({
      language,
      timezone: 'Asia/Tokyo',
      weekStart: 'monday',
      contacts: { files: ['../a b.csv'], columns: { contact_id: '№' } },
      transitions: {
        files: ['1.csv', '2.csv'],
        columns: { stage: 'Этап: новый' },
        dates: 'dd/MM/yyyy HH:mm',
      },
    });
    expect(settings.funnel).toEqual({
      stages: [
        { id: 'baza', name: 'База', labels: ['База'] },
        { id: 'dogovor', name: 'Договор', labels: ['Договор'] },
      ],
      lost: ['Отказ'],
      ignored: ['Автозвонок'],
      overrides: [],
    });
  });

  it('names the pattern of the next exports, or offers it', () => {
    const next = { pattern: 'deals-*.csv', others: [], taken: true };
    const table = { ...TABLE, files: ['deals-2026-11-26.csv'] };
    const filesOf = (more: Partial<TableDraft>, on = '') => {
      const text = write(
        draftOf(['A', 'B'], {}, { language, tables: { transitions: { ...table, ...more } } }),
      );
      return read(on === '' ? text : switchOn(text.replace(/^ {2}file: .*\n/m, ''), on)).transitions.files;
    };
    expect(filesOf({ next })).toEqual(['deals-*.csv']);
    const offered = { next: { ...next, taken: false, others: ['deals-2026-11-19.csv'] } };
    expect(filesOf(offered)).toEqual(['deals-2026-11-26.csv']);
    expect(filesOf(offered, 'file:')).toEqual(['deals-*.csv']);
  });

  it('writes targets that were decided, and offers the spellings that were found', () => {
    const targets = { b: { target: '70%', floor: '60%' } };
    const aliases = [{ from: 'Иванов: И.', to: 'Иванов', rows: 3 }];
    const text = write(draftOf(['A', 'B', 'C'], {}, { language, targets, aliases }));
    const stages = read(text).funnel.stages.map(({ target, floor }) => [target, floor]);
    expect(stages).toEqual([
      [undefined, undefined],
      [0.7, 0.6],
      [undefined, undefined],
    ]);
    const on = ['managers:', '  aliases:', '    "Иванов: И."'].reduce(switchOn, text);
    expect(read(on).aliases).toEqual({ 'Иванов: И.': 'Иванов' });
  });

  it('is valid with its targets switched on, and with everything else', () => {
    const draft = draftOf(['База', 'Розыск', 'Договор'], {}, { language, tables: { contacts: TABLE } });
    const targets = switchOn(switchOn(write(draft), 'target:'), 'floor:');
    expect(read(targets).funnel.stages.map(({ target, floor }) => [target, floor])).toEqual([
      [undefined, undefined],
      [0.8, 0.72],
      [0.8, 0.72],
    ]);
    const all = [
      'targets:',
      '  - { stage',
      'managers:',
      '  aliases:',
      '  system:',
      '  teams:',
      'analysis:',
      'lost:',
      '  labels:',
      'ignored:',
    ];
    const text = [...all, 'encoding', 'delimiter'].reduce(switchOn, targets);
    const { funnel, aliases, system, teams, contacts } = read(text);
    expect(funnel.overrides).toHaveLength(1);
    expect([funnel.lost, funnel.ignored].flat()).toHaveLength(2);
    expect(Object.keys(aliases)).toHaveLength(1);
    expect([system.length, teams?.get('team')?.size]).toEqual([1, 1]);
    expect(contacts).toMatchObject({ encoding: 'utf-8', delimiter: ',' });
  });

  it('suggests misspellings as a second list of labels, wherever the label stands', () => {
    const typo = (name: string, near: string) => ({ ...label(name), near });
    const text = write(
      draftOf(
        ['База', 'Договор'],
        { lost: [label('Отказ')], typos: [typo('Догавор', 'Договор'), typo('Оказ', 'Отказ')] },
        { language },
      ),
    );
    expect(read(text).funnel.stages[1]?.labels).toEqual(['Договор']);
    const corrected = text
      .replace(/ +labels: \[(Договор|Отказ)\]\n/g, '')
      .replaceAll(/# (labels: \[(Договор, Догавор|Отказ, Оказ)\])/g, '$1');
    expect(read(corrected).funnel.stages[1]?.labels).toEqual(['Договор', 'Догавор']);
    expect(read(corrected).funnel.lost).toEqual(['Отказ', 'Оказ']);
  });

  it('has an example to switch on where too few stages were found', () => {
    for (const stages of [[], ['Первый контакт']]) {
      const text = write(draftOf(stages, {}, { language }));
      // an invented stage makes it run, and says that it is one
      expect(complain(text)).toEqual([]);
      expect(read(text).funnel.stages).toHaveLength(2);
      expect(text).toContain(COMMENTS[language].noStages[0]!);
      expect(read(switchOnStages(text)).funnel.stages).toHaveLength(5);
    }
  });

  it('makes the list the first stage where many contacts never came to the first one found', () => {
    const text = write(draftOf(['Первый контакт', 'Договор'], {}, { language, listApart: true }));
    expect(read(text).funnel.stages.map(({ id, labels }) => [id, labels.length])).toEqual([
      ['list', 0],
      ['pervyy-kontakt', 1],
      ['dogovor', 1],
    ]);
  });

  it('marks what is uncertain', () => {
    const draft = draftOf(['a', 'b', 'c'], {
      lost: [label('x')],
      doubts: [doubt('loss-by-behaviour', { label: 'x', contacts: 9, followed: 0, sources: ['a', 'b'] })],
    });
    const stages = draft.funnel.stages.map((stage) => ({ ...stage, unsure: stage.name === 'c' }));
    const text = write({ ...draft, language, funnel: { ...draft.funnel, stages } });
    expect(text).toContain(`  # ${COMMENTS[language].unsureStage}\n  - id: c\n`);
    expect(text).toContain(`# ${COMMENTS[language].lostByBehaviour('x')}\nlost:\n`);
  });
});

describe('whatever stands in the files', () => {
  const HARD = [
    '- a: "b" #c',
    "'; drop table",
    'yes',
    '1e3',
    'null',
    'two\nlines',
    '# x',
    '|',
    '{a: b}',
    '\u0007 x',
  ];
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom(...HARD),
    fc.string({ unit: 'binary', minLength: 1 }),
  );
  const names = fc
    .uniqueArray(text.map(normalizeText), { selector: normalizeLabel, minLength: 2, maxLength: 8 })
    .filter((list) => list.every((name) => name !== ''));

  it('comes back from the written config', () => {
    fc.assert(
      fc.property(names, names, fc.constantFrom('en', 'ru'), (labels, headers, language) => {
        const [lost = '', ...stages] = labels;
        const [contact = '', manager = '', ...extra] = headers;
        const columns = [
          { logical: 'contact_id', header: contact },
          { logical: 'manager', header: manager },
        ];
        const contacts = { ...TABLE, columns, extra, unread: contact };
        const typos = [{ ...label(manager), near: lost }];
        const draft = draftOf(stages, { lost: [label(lost)], typos }, { language, tables: { contacts } });
        const written = write(draft);
        if (stages.length < 2) {
          expect(complain(written)).toEqual([]);
          return;
        }
        const settings = read(written);
        expect(settings.funnel.stages.map((stage) => stage.labels)).toEqual(stages.map((name) => [name]));
        expect(settings.funnel.stages.map(({ name }) => name)).toEqual(stages);
        expect(settings.funnel.lost).toEqual([lost]);
        expect(settings.contacts.columns).toEqual({ contact_id: contact, manager });
      }),
      { numRuns: 150 },
    );
  });
});
