import { describe, expect, it } from 'vitest';
import { draftFunnel } from '../../../src/domain/draft/draft-funnel.ts';
import { type Path, surveyPaths } from './label-survey.ts';

const FUNNEL: readonly (readonly [number, Path])[] = [
  [20, ['База', 'Знакомство', 'Презентация', 'Оплата']],
  [5, ['База', 'Знакомство', 'Презентация']],
];

/** The names of a draft by role, and the codes of its doubts. */
function draft(
  paths: readonly (readonly [number, Path])[],
  performers: Readonly<Record<string, string | null>> = {},
) {
  const { stages, lost, ignored, typos, doubts } = draftFunnel(surveyPaths(paths, performers));
  const names = (labels: readonly { readonly name: string }[]): string =>
    labels.map(({ name }) => name).join(' ');
  return {
    stages: names(stages),
    lost: names(lost),
    ignored: names(ignored),
    typos: typos.map(({ name, near }) => `${name}=${near}`).join(' '),
    doubts: doubts.map(({ code }) => code),
  };
}

const STAGES = 'База Знакомство Презентация Оплата';
const PLAIN = { stages: STAGES, lost: '', ignored: '', typos: '', doubts: [] };

describe('a funnel guessed from the transitions', () => {
  it('has the stages in order, with ids and the article’s stages', () => {
    expect(draft(FUNNEL)).toEqual(PLAIN);
    const { stages } = draftFunnel(surveyPaths(FUNNEL));
    expect(stages.map(({ id, usual, contacts, unsure }) => [id, usual, contacts, unsure])).toEqual([
      ['baza', null, 25, false],
      ['znakomstvo', 'acquaintance', 25, false],
      ['prezentatsiya', 'presentation', 25, false],
      ['oplata', 'payment', 20, false],
    ]);
  });

  it('sets losses apart by their names, and says when contacts go on', () => {
    const lost = [10, ['База', 'Отказ']] as const;
    expect(draft([...FUNNEL, lost])).toEqual({ ...PLAIN, lost: 'Отказ' });
    const reopened = [6, ['База', 'Отказ', 'Знакомство']] as const;
    expect(draft([...FUNNEL, lost, reopened])).toEqual({ ...PLAIN, lost: 'Отказ', doubts: ['loss-goes-on'] });
  });

  it('sets apart an end that follows several stages, and says so', () => {
    const archived = [
      [6, ['База', 'Архив']],
      [5, ['База', 'Знакомство', 'Архив']],
    ] as const;
    expect(draft([...FUNNEL, ...archived])).toEqual({
      ...PLAIN,
      lost: 'Архив',
      doubts: ['loss-by-behaviour'],
    });
    const [doubt] = draftFunnel(surveyPaths([...FUNNEL, ...archived])).doubts;
    expect(doubt?.args).toEqual({
      label: 'Архив',
      contacts: 11,
      followed: 0,
      sources: ['База', 'Знакомство'],
    });
  });

  it('takes no good end for a loss, and not the only end', () => {
    const jumps = [
      [9, ['База', 'Оплата']],
      [9, ['База', 'Знакомство', 'Оплата']],
    ] as const;
    expect(draft([...FUNNEL, ...jumps, [9, ['База', 'Отказ']]])).toMatchObject({
      stages: STAGES,
      lost: 'Отказ',
    });
    const only = jumps.map(
      ([times, path]) => [times, path.map((label) => label.replace('Оплата', 'Финал'))] as const,
    );
    expect(draft(only)).toMatchObject({ stages: 'База Знакомство Финал', lost: '' });
  });

  it('ignores what a machine does, by the label’s name or the machine’s', () => {
    const paths = [...FUNNEL, [7, ['База', 'Автозвонок', 'Знакомство']], [7, ['База', 'Проверка']]] as const;
    expect(draft(paths, { Проверка: 'Робот' })).toEqual({
      ...PLAIN,
      ignored: 'Автозвонок Проверка',
      doubts: ['ignored-by-name', 'ignored-by-name'],
    });
  });

  it('leaves rare misspellings out and names what they stand for', () => {
    const many = FUNNEL.map(([times, path]) => [times * 4, path] as const);
    expect(draft([...many, [1, ['База', 'Презинтация']]])).toEqual({
      ...PLAIN,
      typos: 'Презинтация=Презентация',
      doubts: ['label-typo'],
    });
  });

  it('says which stages are rare, and of which neighbours the order is uncertain', () => {
    const many = FUNNEL.map(([times, path]) => [times * 4, path] as const);
    expect(draft([...many, [1, ['База', 'Осмотр', 'Знакомство']]])).toEqual({
      ...PLAIN,
      stages: 'База Осмотр Знакомство Презентация Оплата',
      doubts: ['labels-rare', 'order-weak', 'order-weak'],
    });
  });

  it('says that nothing follows anything in a table of present stages', () => {
    expect(
      draft([
        [9, ['База']],
        [5, ['Договор']],
      ]).doubts,
    ).toEqual(['one-row-each']);
  });

  it('says that one stage is no funnel', () => {
    expect(draft([[9, ['База']]]).doubts).toEqual(['stages-few']);
    expect(draft([])).toEqual({ ...PLAIN, stages: '' });
  });

  it('says that more than twelve labels are many, and leaves out what passes forty', () => {
    const path = (length: number): Path => Array.from({ length }, (_, index) => `Шаг ${index + 10}`);
    expect(draft([[5, path(12)]]).doubts).toEqual([]);
    expect(draft([[5, path(13)]]).doubts).toEqual(['labels-many']);
    const survey = { ...surveyPaths([[5, path(41)]]), omitted: { labels: 3, rows: 4 } };
    const { stages, doubts } = draftFunnel(survey);
    expect(stages).toHaveLength(40);
    expect(doubts.at(-1)).toEqual({ code: 'labels-cut', args: { labels: 4, rows: 9 } });
  });

  it('tells six uncertain places one by one, and the number of the others', () => {
    const path = Array.from({ length: 9 }, (_, index) => `Шаг ${index}`);
    const { doubts } = draftFunnel(surveyPaths([[2, path]]));
    expect(doubts.map(({ code }) => code)).toEqual([...Array(6).fill('order-weak'), 'orders-weak']);
    expect(doubts.at(-1)?.args).toEqual({ more: 2 });
  });
});
