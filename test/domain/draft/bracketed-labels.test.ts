import { describe, expect, it } from 'vitest';
import { findBracketed, shortenLabels } from '../../../src/domain/draft/bracketed-labels.ts';
import { surveyPaths } from './label-survey.ts';

const survey = (...labels: readonly string[]) => surveyPaths(labels.map((label) => [1, [label]] as const));

describe('pipelines in brackets after every label', () => {
  it('are told apart, the largest first, without regard to case', () => {
    const found = findBracketed(survey('New (a)', 'Won (A)', 'New (B (eu))', 'Won (B (eu))', 'Demo (a)'));
    expect(found.map(({ pipeline, rows }) => `${pipeline} ${rows}`)).toEqual(['a 3', 'B (eu) 2']);
  });

  it.each([
    ['one label has none', ['New (A)', 'Won (A)', 'Lost']],
    ['one is alone in its brackets', ['New (A)', 'Won (A)', 'Demo (by phone)']],
    ['brackets are all there is', ['(A)', '(A )']],
    ['there is no label', []],
  ])('are none where %s', (_, labels) => expect(findBracketed(survey(...labels))).toEqual([]));

  it('leave the name, where they are the same', () => {
    const names = (labels: readonly string[]) =>
      shortenLabels(survey(...labels)).labels.map(({ name, label }) => [name, label]);
    expect(names(['New (A)', 'Won(A)'])).toEqual([
      ['New', 'New (A)'],
      ['Won', 'Won(A)'],
    ]);
    expect(names(['New (A)', 'Won (A)', 'New (B)', 'Won (B)'])[0]).toEqual(['New (A)', undefined]);
  });
});
