import { describe, expect, it } from 'vitest';
import { draftFunnel } from '../../../src/domain/draft/draft-funnel.ts';
import { addLabels, matchHints, NO_HINTS } from '../../../src/domain/draft/funnel-hints.ts';
import { surveyPaths } from './label-survey.ts';

describe('what is known of labels beside the transitions', () => {
  const hints = { ...NO_HINTS, order: ['Lead', 'Ёмкий Ответ'], won: ['Won'], lost: ['Closed lost'] };

  it('is matched as labels are compared', () => {
    const { rank, isWon, isLost } = matchHints(hints);
    expect([rank(' lead '), rank('ёмкий  ответ'), rank('Won')]).toEqual([0, 1, undefined]);
    expect([isWon('WON'), isWon('Lead'), isLost('closed\u00a0LOST'), isLost('lost')]).toEqual([
      ...[true, false, true, false],
    ]);
  });

  it('adds labels that no row has, and leaves the others as they are', () => {
    const survey = surveyPaths([[3, ['Lead', 'Won']]]);
    const widened = addLabels(survey, ['WON', 'Offer']);
    expect(widened.labels.map(({ name, rows }) => `${name} ${rows}`)).toEqual(['Lead 3', 'Won 3', 'Offer 0']);
    expect(widened.before).toEqual([
      ...[
        [0, 3, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ]);
    expect(addLabels(survey, ['lead'])).toBe(survey);
  });

  it('orders present stages, which show no order themselves', () => {
    const survey = surveyPaths([
      [5, ['Offer']],
      [9, ['Lead']],
      [2, ['Won']],
      [3, ['Closed lost']],
    ]);
    const draft = draftFunnel(survey, { ...hints, order: ['Lead', 'Offer', 'Won'], snapshot: true });
    expect(draft.stages.map(({ name }) => name)).toEqual(['Lead', 'Offer', 'Won']);
    expect(draft.lost.map(({ name }) => name)).toEqual(['Closed lost']);
    expect(draft.doubts).toEqual([]);
    const guessed = draftFunnel(survey, { ...hints, order: [], won: [], snapshot: true });
    expect(guessed.doubts.map(({ code }) => code)).toContain('order-snapshot');
  });

  it('leaves out what the CRM calls neither a stage nor an end, without a doubt', () => {
    const survey = surveyPaths([
      [9, ['31', 'lost', 'open', '32']],
      [9, ['31', '32', 'won']],
    ]);
    const draft = draftFunnel(survey, { ...NO_HINTS, won: ['Won'], lost: ['Lost'], ignored: ['Open'] });
    expect(draft.ignored.map(({ name }) => name)).toEqual(['open']);
    expect(draft.stages.map(({ name }) => name)).toEqual(['31', '32', 'won']);
    expect(draft.doubts.map(({ code }) => code)).not.toContain('ignored-by-name');
  });

  it('keeps a good end last in a list of present stages, though edits come after it', () => {
    const survey = surveyPaths([
      [6, [['New']]],
      [6, ['Won', 'Proposal']],
    ]);
    const draft = draftFunnel(survey, { ...NO_HINTS, won: ['Won'], snapshot: true });
    expect(draft.stages.map(({ name }) => name)).toEqual(['New', 'Proposal', 'Won']);
  });
});
