import type { ReasonDraft } from '../../domain/draft/sort-texts.ts';

/** What a written config says of refusals, work, leads and the base. */
export const controlCommentsEn = {
  refusals: [
    'Why clients say no, for voronka refusals. labels: what the CRM calls it; recall: how long after to call again;',
    'excuse: what clients say who were not convinced. Built in: budget, supplier, price, not-planned, no-fit, no-interest, terms.',
  ],
  /** Where the rows name none. */
  reasonExamples: [
    { id: 'budget', name: 'No budget', labels: ['No budget'], recall: true, excuse: false },
    { id: 'supplier', name: 'Has a supplier', labels: ['Has a supplier'], recall: false, excuse: true },
  ] as readonly ReasonDraft[],
  kinds: 'proposals to many, and those of one client',
  otherKinds: (names: string) => `other kinds, which are plain touches: ${names}`,
  proposalExample: 'Proposal',
  requestExample: 'Individual proposal',
  substantive: 'results of a touch that says something; all others count as missed',
  empty: (names: string) => `left out, as nobody talked: ${names}`,
  substantiveExample: 'Talked',
  norm: 'touches that are expected of a manager, a day or a week',
  /** What columns of touches and purchases are, where that is not what they are in the other tables. */
  bookColumns: {
    contact_id: 'the number of the contact, the same as in the other files',
    manager: 'who it was',
    kind: 'what it was: a call, a letter, a meeting, a proposal',
  },
  leads: [
    'Leads, for voronka leads. rejected: how many may be lost within that time of the first talk; capacity: open contacts that',
    'a manager can work; marks: what a checked lead has, each a column of the contacts (filled, equals or atLeast).',
  ],
  base: [
    'The base of clients, for voronka base. churn: how many clients are lost a year; renewal: how much of the list should be',
    'renewed a year. blacklist: a column or a label of those that nobody calls.',
  ],
  purpose: 'what has to be reached here',
  purposeExample: 'The client has agreed to the next step, and its day is set.',
  proof: 'how one sees that it was: a sentence, or { column: Name, filled: true }',
  proofExample: 'The day of the next step stands in the CRM.',
};

export type ControlComments = typeof controlCommentsEn;
