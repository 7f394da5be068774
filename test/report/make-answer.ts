import { planCoaching } from '../../src/domain/coaching/coaching.ts';
import type { Gaps } from '../../src/domain/coaching/gaps.ts';
import { DEFAULT_ANALYSIS, type Funnel } from '../../src/domain/evidence/funnel.ts';
import type { Caveats, FunnelAnswer } from '../../src/report/funnel/funnel-answer.ts';
import type { Meta } from '../../src/report/meta.ts';

/** Nothing that a reader has to know before the numbers. */
export const NO_CAVEATS: Caveats = {
  ids: null,
  idFaults: { rounded: { count: 0, examples: [] }, merged: { count: 0, examples: [] } },
  stale: null,
  emptyPeriod: null,
  unassigned: null,
  grouped: [],
  joined: [],
  placeholders: [],
  unproven: null,
};

/** An answer around some gaps, of managers, over half a year. */
export function makeAnswer(
  gaps: Gaps,
  funnel: Funnel,
  meta: Partial<Meta> = {},
  more: Partial<FunnelAnswer> = {},
): FunnelAnswer {
  return {
    funnel,
    gaps,
    coaching: planCoaching(gaps, DEFAULT_ANALYSIS),
    teachable: true,
    needed: () => null,
    alike: [],
    shown: null,
    caveats: NO_CAVEATS,
    meta: {
      command: 'report',
      files: [],
      contacts: 1000,
      participants: 1000,
      undated: 0,
      period: null,
      days: 182,
      asOf: '2026-11-15T22:42:00+03:00',
      asOfDay: '2026-11-15',
      newest: '2026-11-15T22:42:00+03:00',
      timezone: 'Europe/Moscow',
      ...DEFAULT_ANALYSIS,
      curves: [],
      losses: 'dated',
      requireProof: false,
      unknownLosses: 0,
      by: 'manager',
      segments: [],
      adjust: [],
      managers: [],
      stages: funnel.stages.map(({ id, name }) => ({ id, name })),
      ...meta,
    },
    ...more,
  };
}
