import { contacts, count, counted, list, percent } from '../words/phrases-en.ts';
import type { LeadsTexts } from './leads-texts.ts';

const shares = (rows: readonly { name: string; share: number }[]): string =>
  list(rows.map(({ name, share }) => `${name} (${percent(share)})`));
const qualities = (rows: readonly { name: string; quality: number }[]): string =>
  list(rows.map(({ name, quality }) => `${name} (${percent(quality)})`));
const leads = (value: number): string => counted(Math.round(value), 'lead', 'leads');

export const leadsEn: LeadsTexts = {
  titles: {
    leads: 'Leads',
    rejected: 'Rejected after the first contact',
    deal: 'How leads are dealt out',
  },
  columns: {
    manager: 'Manager',
    entered: 'First contacts',
    rejected: 'Rejected',
    share: 'Share',
    verdict: 'Against the norm',
    leads: 'Leads',
    lead_share: 'Of all leads',
    quality: 'Quality',
  },
  source: 'Source',
  noSource: '(no source)',
  verdicts: {
    'too-few': 'too few to tell',
    ok: 'within it',
    excess: 'above it',
    watch: 'above it, maybe by chance',
  },
  rejected: {
    team: ({ entered, rejected, share, norm, verdict }) =>
      `Of ${counted(entered, 'lead', 'leads')} ${count(rejected)} were rejected after the first contact: ${percent(share)}, ${
        verdict === 'ok' || verdict === 'too-few' ? 'within the norm of' : 'the norm is'
      } ${percent(norm)}.`,
    rows: (rows) => `Surely above the norm: ${shares(rows)}.`,
    nobody: 'Nobody is surely above the norm.',
    sources: ({ rows, contacts: own, others }) =>
      `It is the sources more than the managers: ${shares(rows)} bring ${leads(own)} too many that nobody wants (managers alone explain ${leads(others)}). That is a talk with marketing: whom do they bring, and with what promise?`,
    managers: ({ rows, contacts: own, others }) =>
      `It is the managers more than the sources: ${shares(rows)} reject ${leads(own)} too many (sources alone explain ${leads(others)}). That is the first treatment: listen to these talks, and check what was rejected.`,
    both: ({ sources, managers }) =>
      `Sources explain ${leads(sources)} above the norm and managers ${leads(managers)}: whether it is marketing or the first treatment cannot be told. Where everybody is above the norm, look at the norm first.`,
    noLosses: 'No losses are recorded: who was rejected cannot be seen, and 0 does not mean that nobody was.',
    young: (value) => `${contacts(value)} had the first contact so lately that they may yet be rejected.`,
    rule: ({ stage, next, days, norm }) =>
      `Rejected: lost within ${counted(days, 'day', 'days')} of “${stage}”, without “${next}”. Up to ${percent(norm)} is an ordinary loss.`,
    present: 'A list of present stages does not tell when a contact was lost: rejections cannot be told.',
    none: 'No lead had a first contact.',
  },
  deal: {
    hot: (rows) => `The hot leads go to ${qualities(rows)}: 100% is the team’s.`,
    cold: (rows) =>
      `Worse ones than others have: ${qualities(rows)}. Their coefficients are to be read with that in mind.`,
    alike: 'Leads are dealt out alike: nobody gets visibly better ones.',
    unknown: 'Contacts have neither a segment nor a source: what leads are worth nobody can say.',
    rule: (columns) =>
      `Quality: what leads of the same ${list(columns)} have brought the team over all time, against all of its leads.`,
  },
};
