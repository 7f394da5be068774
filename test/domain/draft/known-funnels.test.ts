import { describe, expect, it } from 'vitest';
import {
  guessKnownWords,
  type KnownFunnel,
  listKnownWords,
  listStandardStages,
} from '../../../src/domain/draft/known-funnels.ts';
import { type Path, surveyPaths } from './label-survey.ts';

const FUNNELS = [
  { stages: [['New', 'In progress', 'Deal won']], won: ['Deal won'], lost: ['Deal lost'] },
  {
    stages: [
      ['Prospecting', 'Needs Analysis', 'Proposal', 'Closed Won'],
      ['Prospección', 'Análisis', 'Ganada'],
    ],
    won: ['Closed Won', 'Ganada'],
    lost: ['Closed Lost'],
  },
];

const guess = (...paths: readonly (readonly [number, Path])[]): readonly string[] =>
  guessKnownWords(surveyPaths(paths), FUNNELS).order;

describe('the order of a known CRM', () => {
  it('is that of the pipeline with most of the labels, where the CRM is known', () => {
    const { order, lost } = listKnownWords(['prospección', 'ANALISIS', 'Análisis'], FUNNELS);
    expect(order).toEqual(['Prospección', 'Análisis', 'Ganada']);
    expect(lost).toEqual(['Deal lost', 'Closed Lost']);
    expect(listKnownWords(['Other'], FUNNELS).order).toEqual([]);
  });

  it('is guessed from two labels that make half of the funnel', () => {
    expect(guess([1, ['needsanalysis']], [1, ['PROPOSAL']], [1, ['Own']])).toEqual(FUNNELS[1]!.stages[0]);
    expect(guess([1, ['Proposal']], [1, ['Closed Won']], [1, ['Own']])).toEqual([]);
    expect(guess([1, ['Needs Analysis', 'Proposal', 'a', 'b', 'c']])).toEqual([]);
  });

  it('is none where contacts surely pass the stages in another one', () => {
    expect(guess([4, ['Proposal', 'Needs Analysis']])).toEqual(FUNNELS[1]!.stages[0]);
    expect(guess([5, ['Proposal', 'Needs Analysis']])).toEqual([]);
  });
});

const FUNNEL: KnownFunnel = {
  stages: [
    ['Call', 'Offer', 'Won'],
    ['New', 'Call', 'Offer', 'Won'],
  ],
  won: ['Won'],
  lost: ['Lost'],
  ignored: ['open'],
};

describe('listStandardStages', () => {
  it.each([
    [['Offer'], ['Call', 'Offer', 'Won']],
    [
      ['WON', 'call', 'Lost', 'open'],
      ['Call', 'Offer', 'Won'],
    ],
    [
      ['New', 'Lost'],
      ['New', 'Call', 'Offer', 'Won'],
    ],
  ])('of %j gives the shortest pipeline that has them all', (labels, stages) => {
    expect(listStandardStages(labels, [FUNNEL])).toEqual(stages);
  });

  it.each([[['Call', 'Pilot']], [['Lost']], [['open']], [[]]])('knows none of %j', (labels) => {
    expect(listStandardStages(labels, [FUNNEL])).toEqual([]);
  });

  it('takes nothing from a CRM in which every account makes its stages itself', () => {
    expect(listStandardStages(['Call'], [{ ...FUNNEL, ownStages: true }])).toEqual([]);
  });
});
