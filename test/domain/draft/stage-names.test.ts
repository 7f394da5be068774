import { describe, expect, it } from 'vitest';
import type { LabelSurvey } from '../../../src/domain/draft/label-facts.ts';
import {
  findPipelineId,
  findPipelines,
  knowStages,
  type NamedStage,
  nameLabels,
} from '../../../src/domain/draft/stage-names.ts';

const STAGES: readonly NamedStage[] = [
  { id: 's1', name: 'Call', pipeline: 'p1', pipelineName: 'Sales' },
  { id: 'r1', name: 'Call', pipeline: 'p2' },
  { id: 's2', name: 'Deal', pipeline: 'p1', pipelineName: 'Sales', end: 'won' },
  { id: 's3', name: 'No', pipeline: 'p1', pipelineName: 'Sales', end: 'lost' },
];

function surveyOf(...labels: readonly (readonly [name: string, rows: number])[]): LabelSurvey {
  return {
    labels: labels.map(([name, rows]) => ({
      name,
      rows,
      contacts: rows,
      followed: 0,
      performer: null,
      places: [],
    })),
    before: [],
    leads: [],
    rows: 0,
    contacts: 0,
    omitted: { labels: 0, rows: 0 },
  };
}

const shown = ({ labels }: LabelSurvey): string[] =>
  labels.map(({ name, label }) => `${name}=${label ?? ''}`);

describe('names of stages', () => {
  it('stand in the place of ids, which the rows keep', () => {
    expect(shown(nameLabels(surveyOf(['S1', 3], ['s2', 2], ['other', 1]), STAGES))).toEqual([
      'Call=S1',
      'Deal=s2',
      'other=',
    ]);
  });

  it('are not used where two labels have the same one', () => {
    expect(shown(nameLabels(surveyOf(['s1', 3], ['r1', 2]), STAGES))).toEqual(['s1=', 'r1=']);
    expect(shown(nameLabels(surveyOf(['s1', 3], ['call', 2]), STAGES))).toEqual(['s1=', 'call=']);
  });

  it('come in the order of their table, ends among them, as far as the rows have them', () => {
    const { labels } = nameLabels(surveyOf(['s3', 1], ['s2', 2], ['s1', 3]), STAGES);
    expect(knowStages(STAGES, labels)).toEqual({ stages: [['Call', 'Deal']], won: ['Deal'], lost: ['No'] });
    expect(knowStages([], labels)).toEqual({ stages: [[]], won: [], lost: [] });
  });
});

describe('pipelines of stages', () => {
  it('are found by the ids in the rows, the largest first', () => {
    expect(findPipelines(surveyOf(['s1', 3], ['r1', 9], ['s2', 2], ['x', 99]), STAGES)).toEqual([
      { pipeline: 'p2', name: 'p2', labels: ['r1'], rows: 9 },
      { pipeline: 'p1', name: 'Sales', labels: ['s1', 's2'], rows: 5 },
    ]);
  });

  it('are known by their names as by their ids', () => {
    expect(findPipelineId(STAGES, ' sales')).toBe('p1');
    expect(findPipelineId(STAGES, 'p2')).toBe('p2');
    expect(findPipelineId(STAGES, '*')).toBe('*');
  });
});
