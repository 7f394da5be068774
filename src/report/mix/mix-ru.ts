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
        return `База труднее, и это объясняет ${part(facts)}: на такой же у коллег не лучше (${percent(peers)}).`;
      case 'part':
        return `База труднее, и это объясняет ${part(facts)}, но на такой же у коллег лучше (${percent(peers)}).`;
      case 'team':
        return `Как в целом по отделу: на такой же базе у него ${percent(peers)}.`;
      case 'none':
        return `Дело не в базе: на такой же у отдела ${percent(peers)}.`;
    }
  },
  same: (columns) => `Такая же база — с тем же составом клиентов ${list(columns.map(funnelRu.dimension))}.`,
};
