import { LEAD_VERDICTS, type LeadVerdict } from '../../domain/leads/judge-rejections.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** What is known of the leads of a row. */
export interface LeadsRow {
  readonly who: Name;
  readonly team: boolean;
  readonly entered: number | null;
  readonly rejected: number | null;
  /** Fractions. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly q: number | null;
  readonly verdict: LeadVerdict | null;
  /** How the verdict is called by people. */
  readonly judged: Name;
  readonly leads: number;
  readonly leadShare: number | null;
  readonly quality: number | null;
  readonly open: number | null;
  readonly capacity: number | null;
  readonly over: number | null;
  /** Whether the row is a source. */
  readonly bySource: boolean;
}

/** The flat table (SPEC: leads): an interface; new columns go to the end only. */
export const LEADS = declareTable<LeadsRow>()({
  manager: {
    type: 'text',
    absent: true,
    read: ({ who, team, bySource }) => (bySource && !team ? null : who.id),
    of: 'or what else --by names; * is the team, (unassigned) nobody; null where rows are sources',
  },
  source: {
    type: 'text',
    absent: true,
    read: ({ who, team, bySource }) => (bySource && !team ? who.id : null),
    of: 'where rows are sources',
  },
  entered: { type: 'count', absent: true, read: ({ entered }) => entered, of: 'stage 1, the first contact' },
  rejected: {
    type: 'count',
    absent: true,
    read: ({ rejected }) => rejected,
    of: 'lost soon after it, without an entry into stage 2',
  },
  share: { type: 'fraction', absent: true, read: ({ share }) => share },
  low: { type: 'fraction', absent: true, read: ({ low }) => low },
  high: { type: 'fraction', absent: true, read: ({ high }) => high },
  p: { type: 'probability', absent: true, read: ({ p }) => p, of: 'of so many or more at the norm' },
  q: { type: 'probability', absent: true, read: ({ q }) => q },
  verdict: { type: 'text', absent: true, read: ({ verdict }) => verdict, choices: LEAD_VERDICTS },
  leads: { type: 'count', read: ({ leads }) => leads, of: 'contacts that entered the list' },
  lead_share: { type: 'fraction', absent: true, read: ({ leadShare }) => leadShare, of: 'of everybody’s' },
  quality: {
    type: 'fraction',
    absent: true,
    read: ({ quality }) => quality,
    of: 'what leads of these kinds bring / what the team’s bring',
  },
  open: { type: 'count', absent: true, read: ({ open }) => open, of: 'contacts open now' },
  capacity: {
    type: 'count',
    absent: true,
    read: ({ capacity }) => capacity,
    of: 'open contacts that he can work',
  },
  over: { type: 'count', absent: true, read: ({ over }) => over, of: 'open contacts above it' },
});

const { entered, rejected, share, leads, lead_share, quality } = LEADS;

/** For people. */
export const PEOPLE_LEADS = declareTable<LeadsRow>()({
  manager: { type: 'name', read: ({ who }) => who },
  entered,
  rejected,
  share,
  verdict: { type: 'name', read: ({ judged }) => judged },
  leads,
  lead_share,
  quality,
});
