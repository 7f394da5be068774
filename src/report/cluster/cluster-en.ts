import type { StatesTravel } from '../../domain/servers/states-travel.ts';
import { count, plural, rows } from '../words/phrases-en.ts';
import type { ClusterTexts } from './cluster-texts.ts';

const BY_CONTACT =
  'Distributed tables sharded by the contact, cityHash64(contact_id), would be counted where they lie';

function tellWhy(why: StatesTravel): string {
  switch (why.reason) {
    case 'not-sharded':
      return `${why.table} lies on one server, the other table on several shards. ${BY_CONTACT}.`;
    case 'clusters':
      return `the two tables lie on two clusters, ${why.clusters.join(' and ')}. ${BY_CONTACT}.`;
    case 'key':
      return `rows of ${why.table} go to shards ${why.key === null ? 'by chance' : `by ${why.key}`}, not by ${why.contact}. ${BY_CONTACT}.`;
    case 'keys-differ':
      return `the two tables go to shards by different keys, ${why.keys.join(' and ')}. ${BY_CONTACT}.`;
    case 'astray':
      return `${count(why.rows)} of ${rows(why.total)} ${plural(why.rows, { one: 'is', other: 'are' })} not on the shard where the key would have them: inserted on a shard by hand, or a shard was added since. Insert all rows anew through the Distributed table.`;
    case 'unreached':
      return `this server cannot hand a statement to the shards of ${why.cluster}. Name one of the shards in source.`;
  }
}

export const clusterEn: ClusterTexts = {
  travel: (why) =>
    `Counted right but slowly: what belongs to one contact is brought together on one server, because ${tellWhy(why)}`,
};
