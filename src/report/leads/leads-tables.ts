import type { JudgedRejections, LeadVerdict } from '../../domain/leads/judge-rejections.ts';
import { LEAD_VERDICTS } from '../../domain/leads/judge-rejections.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** Nothing stands in the column of what rows are not. */
export const NO_NAME: Name = { id: '', text: '' };

/** A row's leads. */
export interface LeadFacts {
  readonly manager: Name;
  readonly source: Name;
  readonly own: JudgedRejections;
  readonly leads: number;
  readonly leadShare: number | null;
  readonly quality: number | null;
  readonly open: number | null;
  readonly capacity: number | null;
  readonly over: number | null;
}

/** The flat table (SPEC-CONTROL: leads): an interface; new columns go to the end only. */
export const LEADS = declareTable<LeadFacts>()({
  manager: {
    type: 'name',
    read: ({ manager }) => manager,
    of: '* is the team, (unassigned) nobody; empty with --by source',
  },
  source: { type: 'name', read: ({ source }) => source, of: 'with --by source only, * is the team' },
  entered: { type: 'count', read: ({ own }) => own.entered, of: 'contacts that entered stage 1' },
  rejected: {
    type: 'count',
    read: ({ own }) => own.rejected,
    of: 'lost within leads.rejected.within of that, without an entry into stage 2',
  },
  share: { type: 'fraction', absent: true, read: ({ own }) => own.share },
  low: { type: 'fraction', absent: true, read: ({ own }) => own.low, of: 'Wilson' },
  high: { type: 'fraction', absent: true, read: ({ own }) => own.high },
  p: {
    type: 'probability',
    absent: true,
    read: ({ own }) => own.p,
    of: 'so many or more, if the norm holds',
  },
  q: { type: 'probability', absent: true, read: ({ own }) => own.q, of: 'Benjamini-Hochberg over the rows' },
  verdict: { type: 'text', read: ({ own }) => own.verdict, choices: LEAD_VERDICTS },
  leads: { type: 'count', read: ({ leads }) => leads, of: 'contacts that entered the list' },
  lead_share: { type: 'fraction', absent: true, read: ({ leadShare }) => leadShare },
  quality: {
    type: 'amount',
    absent: true,
    read: ({ quality }) => quality,
    of: 'what leads of these kinds bring the team / what its leads bring: 1 is alike',
  },
  open: { type: 'count', absent: true, read: ({ open }) => open, of: 'open contacts at as-of' },
  capacity: { type: 'count', absent: true, read: ({ capacity }) => capacity },
  over: { type: 'count', absent: true, read: ({ over }) => over, of: 'open above capacity' },
});

/** The same for people, in words. */
export interface LeadLine extends LeadFacts {
  readonly who: Name;
  readonly judged: string;
}

export const PEOPLE_LEADS = declareTable<LeadLine>()({
  manager: { type: 'name', read: ({ who }) => who },
  entered: LEADS.entered,
  rejected: LEADS.rejected,
  share: LEADS.share,
  verdict: { type: 'text', read: ({ judged }) => judged },
  leads: LEADS.leads,
  lead_share: LEADS.lead_share,
  quality: LEADS.quality,
});

/** What a verdict is called. */
export type LeadVerdictWords = Readonly<Record<LeadVerdict, string>>;
