import { amount, list, percent } from '../words/phrases-en.ts';
import type { ListFacts, MixTexts } from './mix-texts.ts';

const part = ({ explained, gap }: ListFacts): string =>
  explained >= gap ? `all ${amount(gap * 100)}` : `${amount(explained * 100)} of the ${amount(gap * 100)}`;

export const mixEn: MixTexts = {
  list(facts) {
    const { excuse, peers } = facts;
    switch (excuse) {
      case 'peers':
        return `A harder list explains ${part(facts)} points to the target: in line with peers on the same list (${percent(peers)}).`;
      case 'part':
        return `A harder list explains ${part(facts)} points to the target, yet peers do better on the same list (${percent(peers)}).`;
      case 'team':
        return `Like the team, which comes to ${percent(peers)} on the same list.`;
      case 'none':
        return `It is not the list: the team comes to ${percent(peers)} on the same one.`;
    }
  },
  same: (columns) => `The same list: as many contacts of each ${list(columns)}.`,
};
