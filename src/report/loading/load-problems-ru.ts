import { count, list, near, plural } from '../words/phrases-ru.ts';
import type { ProblemTexts } from '../words/texts.ts';

/** Sentences of `load`. */
export const loadProblemsRu = {
  'load-target': () => ({
    message: 'куда загружать?',
    hint: 'voronka load --to clickhouse://loader@host:8443/crm; пароль берётся из VORONKA_SOURCE_PASSWORD',
  }),
  'load-postgres': () => ({
    message: 'load загружает в ClickHouse; PostgreSQL принимает CSV сам',
    hint: "psql -c '\\copy transitions from transitions.csv csv header', а в voronka.yaml — source: postgres://…",
  }),
  'load-twice': () => ({
    message: 'этот сервер назван в --to дважды, а у каждого своя часть контактов',
  }),
  'load-snapshot': () => ({
    message:
      'это список сделок с их нынешними этапами: когда пройдены прежние, в нём не сказано, и событий для загрузки нет',
    hint: 'ведите по нему историю командой voronka track и загружайте её; или выгрузите историю этапов',
  }),
  'load-numbered': () => ({
    message: 'у строк нет id, только номера: в следующей выгрузке те же номера достанутся другим контактам',
    hint: 'выгрузите файл с колонкой id и назовите её в columns: contact_id',
  }),
  'load-storage': ({ table, storage }) => ({
    message: `${table} уже есть, и загрузить в неё нельзя (${storage === '' ? 'она поверх других таблиц' : storage})`,
    hint: 'загружайте в отдельную базу; кластер — по одному --to на шард и --cluster',
  }),
  'load-columns': ({ table, missing }) => ({
    message: `${table} уже есть, и в ней нет ${list(missing)}: чужую таблицу не трогаем`,
    hint: 'загружайте в отдельную базу',
  }),
  'load-column': ({ table, column, type }) => ({
    message: `${table} уже есть, и колонка ${column} в ней — ${type}: чужую таблицу не трогаем`,
    hint: 'загружайте в отдельную базу',
  }),
  'load-times': ({ table, type }) => ({
    message: `время в ${table} хранится как ${type}, и не всё время из этих файлов туда помещается`,
    hint: `удалите таблицу и загрузите все файлы заново, она будет создана под них: drop table ${table}`,
  }),
  'load-delete': ({ table, detail }) => ({
    message: `${table}: не удалось убрать строки, на смену которым пришли новые: ${detail}`,
    hint: 'новые загружены; загрузите ещё раз, когда сервер сможет, и работа будет закончена',
  }),
  'load-cluster': ({ cluster, known, nearest }) => ({
    message: `кластера ${cluster} он не знает`,
    hint: near(nearest) ?? (known.length === 0 ? 'он не знает ни одного' : `он знает: ${list(known)}`),
  }),
  'load-shards': ({ cluster, shards, servers }) => ({
    message: `в кластере ${cluster} ${count(shards)} ${plural(shards, { one: 'шард', few: 'шарда', many: 'шардов', other: 'шарда' })}, а в --to ${plural(servers, { one: 'назван', other: 'названо' })} ${count(servers)} ${plural(servers, { one: 'сервер', few: 'сервера', many: 'серверов', other: 'сервера' })}`,
    hint: 'назовите по одному серверу каждого шарда, в порядке кластера',
  }),
} satisfies Partial<ProblemTexts>;
