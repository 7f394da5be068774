import type { StatesTravel } from '../../domain/servers/states-travel.ts';
import { count, counted, plural } from '../words/phrases-ru.ts';
import type { ClusterTexts } from './cluster-texts.ts';

const BY_CONTACT =
  'Таблицы Distributed с ключом шардирования по клиенту, cityHash64(contact_id), считались бы там, где лежат';

function tellWhy(why: StatesTravel): string {
  switch (why.reason) {
    case 'not-sharded':
      return `таблица ${why.table} лежит на одном сервере, а вторая — на нескольких шардах. ${BY_CONTACT}.`;
    case 'clusters':
      return `таблицы лежат в двух разных кластерах, ${why.clusters.join(' и ')}. ${BY_CONTACT}.`;
    case 'key':
      return `строки ${why.table} расходятся по шардам ${why.key === null ? 'случайно' : `по ${why.key}`}, а не по ${why.contact}. ${BY_CONTACT}.`;
    case 'keys-differ':
      return `таблицы разложены по шардам по разным ключам, ${why.keys.join(' и ')}. ${BY_CONTACT}.`;
    case 'astray':
      return `${counted(why.rows, 'строка', 'строки', 'строк')} из ${count(why.total)} ${plural(why.rows, { one: 'лежит', other: 'лежат' })} не на том шарде, на котором должны быть по ключу: данные вставляли прямо на шард, или шардов стало больше. Вставьте все строки заново через таблицу Distributed.`;
    case 'unreached':
      return `этот сервер не может передать запрос шардам кластера ${why.cluster}. Укажите в source один из шардов.`;
  }
}

export const clusterRu: ClusterTexts = {
  travel: (why) =>
    `Посчитано верно, но медленно: всё, что относится к одному клиенту, собиралось на одном сервере, потому что ${tellWhy(why)}`,
};
