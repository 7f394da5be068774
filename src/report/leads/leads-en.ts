import { contacts, count, counted, list, numbers, percent } from '../words/phrases-en.ts';
import type { LeadsTexts } from './leads-texts.ts';

const within = (days: number): string => `within ${counted(days, 'day', 'days')}`;

export const leadsEn: LeadsTexts = {
  titles: { leads: 'Leads: rejected, and dealt out', told: 'Leads after the first contact' },
  columns: {
    manager: 'Manager',
    entered: 'First contacts',
    rejected: 'Rejected',
    share: 'Share',
    verdict: 'Verdict',
    leads: 'Leads',
    lead_share: 'Of all',
    quality: 'Quality',
  },
  flat: {
    source: 'Source',
    low: 'Low',
    high: 'High',
    p: 'p',
    q: 'q',
    open: 'Open now',
    capacity: 'Can work',
    over: 'Above',
  },
  verdicts: { 'too-few': 'too few', ok: 'ok', excess: 'above the norm', watch: 'watch' },
  team: ({ rejected, entered, share, norm, days }) =>
    `${percent(share)} of the leads are rejected after the first contact: ${count(rejected)} of ${count(entered)} were lost ${within(days)} of it. The norm is ${percent(norm)}.`,
  above: ({ name, rejected, entered, share }) =>
    `${name}: ${percent(share)} rejected (${count(rejected)} of ${count(entered)}), surely above the norm.`,
  nobodyAbove: 'Nobody is surely above the norm.',
  speaks: {
    sources: ({ sources, bySources, byManagers }) =>
      `That speaks of marketing, not of first treatment: what sources have above the norm (${list([...sources])}) is ${percent(bySources)} of the rejected leads, what managers have above it is ${percent(byManagers)}. Look at what these sources promise, and to whom.`,
    managers: ({ managers, bySources, byManagers }) =>
      `That speaks of first treatment, not of marketing: what managers have above the norm (${list([...managers])}) is ${percent(byManagers)} of the rejected leads, what sources have above it is ${percent(bySources)}. Listen to their first calls.`,
    both: ({ bySources, byManagers }) =>
      `Whether that speaks of marketing or of first treatment cannot be said: above the norm, sources have ${percent(bySources)} of the rejected leads and managers ${percent(byManagers)}. Where the norm is missed everywhere, check the norm first.`,
  },
  uneven: ({ hot, most, cold, least }) =>
    `Leads are not dealt out alike. ${hot} gets the hot ones: leads of these kinds bring the team ${numbers.amount(most)} times what a lead brings on the average; those of ${cold} ${numbers.amount(least)} times. Hold coefficients against each other with that in mind, or with --adjust.`,
  even: 'Leads are dealt out alike: what kinds each gets hardly differs.',
  notes: {
    none: 'No leads in this period.',
    noLosses:
      'The files record no losses: nobody can be seen to be rejected, and 0 does not mean that none were.',
    snapshot:
      'The files list present stages only: whoever is lost at an unknown stage is not counted as rejected, and when a lead was lost is known roughly.',
    young: ({ young, days }) =>
      `${contacts(young)} had ${young === 1 ? 'its' : 'their'} first contact less than ${counted(days, 'day', 'days')} ago and may yet be rejected: the newest share may still rise.`,
    noSource:
      'Contacts have no source: whether marketing or first treatment is behind rejected leads cannot be said.',
    noStrata:
      'Contacts have neither a segment nor a source: whether leads are dealt out alike cannot be said, and the quality of all is 1. --adjust names other columns.',
    quality: (columns) =>
      `Quality: what leads of the same kind (${list([...columns])}) bring the team over all time, against its average of 1. Kinds with fewer than 20 leads count as the average.`,
  },
};
