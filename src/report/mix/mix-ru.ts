import { funnelRu } from '../funnel/funnel-ru.ts';
import { amount, list, percent } from '../words/phrases-ru.ts';
import type { ListFacts, MixTexts } from './mix-texts.ts';

const part = ({ explained, gap }: ListFacts): string =>
  explained >= gap
    ? `все ${amount(gap * 100)} п. п. отставания`
    : `${amount(explained * 100)} из ${amount(gap * 100)} п. п. отставания`;

export const mixRu: MixTexts = {
  list(facts) {
    const { excuse, peers } = facts;
    switch (excuse) {
      case 'peers':
        return `Список труднее, и это объясняет ${part(facts)}: на таком же у коллег не лучше (${percent(peers)}).`;
      case 'part':
        return `Список труднее, и это объясняет ${part(facts)}, но на таком же у коллег лучше (${percent(peers)}).`;
      case 'team':
        return `Как в целом по отделу: на таком же списке у него ${percent(peers)}.`;
      case 'none':
        return `Дело не в списке: на таком же у отдела ${percent(peers)}.`;
    }
  },
  same: (columns) => `Такой же список — с тем же составом ${list(columns.map(funnelRu.dimension))}.`,
};
