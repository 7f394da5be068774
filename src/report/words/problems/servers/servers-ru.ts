import type { ProblemArgs } from '../../../../domain/problem.ts';
import { names, near } from '../../phrases-ru.ts';
import type { ProblemText, ProblemTexts } from '../../texts.ts';

const ADDRESSES = 'clickhouse://reader@host:8443/crm или postgres://reader@host/crm';

const FAULTS: Readonly<Record<ProblemArgs['source-address']['fault'], ProblemText>> = {
  form: {
    message: 'это не адрес базы данных',
    hint: `адрес выглядит так: ${ADDRESSES}; особые знаки в именах пишутся как в любом URL: %40 вместо @`,
  },
  host: { message: 'в адресе нет сервера', hint: `адрес выглядит так: ${ADDRESSES}` },
  port: { message: 'такого порта не бывает', hint: 'порт — целое число от 1 до 65535' },
  password: {
    message: 'паролю в адресе не место: адреса показывают, копируют и хранят вместе с кодом',
    hint: 'передайте его в переменной VORONKA_SOURCE_PASSWORD или в файле: source: { url: …, passwordFile: … }; а если его могли видеть другие, смените',
  },
  table: {
    message: 'после сервера в адресе не только база',
    hint: 'таблица указывается отдельно: transitions: { table: … }',
  },
};

const UNREACHABLE: Readonly<Record<ProblemArgs['server-unreachable']['reason'], string>> = {
  refused: 'там никто не отвечает',
  unknown: 'сервер с таким именем не найден',
  timeout: 'нет ответа 20 секунд',
  route: 'с этой машины туда нет пути',
  closed: 'соединение закрыто прежде, чем пришёл ответ',
  stranger: 'там отвечает не ClickHouse',
};

const LIMITS: Readonly<Record<ProblemArgs['server-limit']['needs'], ProblemText>> = {
  memory: {
    message: 'серверу не хватило памяти на запрос',
    hint: 'посчитайте по части строк (`where:`) либо попросите увеличить предел памяти для пользователя',
  },
  time: {
    message: 'сервер не уложился во время, отведённое этому пользователю',
    hint: 'посчитайте по части строк (`where:`) либо попросите увеличить предел времени для пользователя',
  },
  rows: {
    message: 'запросу нужно больше строк, чем разрешено читать этому пользователю',
    hint: 'посчитайте по части строк (`where:`) либо попросите увеличить пределы для пользователя',
  },
};

/** Sentences about database servers: their addresses, and what they refuse. */
export const serversRu = {
  'source-scheme': ({ scheme, known, nearest }) => ({
    message: scheme === '' ? 'это не адрес базы данных' : `из «${scheme}://» читать нельзя`,
    hint: near(nearest) ?? `можно из ${names(known.map((each) => `${each}://`))}`,
  }),
  'source-address': ({ fault }) => FAULTS[fault],
  'source-parameter': ({ parameter, known, nearest }) => ({
    message: `у адреса нет параметра «${parameter}»`,
    hint: near(nearest) ?? `есть ${names(known)}`,
  }),
  'source-value': ({ parameter, value, known }) => ({
    message: `значение «${value}» для ${parameter} не подходит`,
    hint: `возможны: ${names(known)}`,
  }),
  'source-repeated': () => ({
    message: 'эта база уже есть в списке: её контакты были бы посчитаны дважды',
    hint: 'оставьте что-нибудь одно',
  }),
  'server-unreachable': ({ host, port, reason, secure }) => ({
    message: `не удаётся связаться с ${host}, порт ${port}: ${UNREACHABLE[reason]}`,
    hint:
      reason === 'closed'
        ? `верен ли порт? Соединялись ${secure ? 'с шифрованием' : 'без шифрования'}; ?secure=${secure ? '0' : '1'} попробует ${secure ? 'без него' : 'с ним'}`
        : 'верны ли сервер и порт, запущен ли он, не мешает ли межсетевой экран или VPN?',
  }),
  'server-tls': ({ host, port, plain, detail }) =>
    plain
      ? {
          message: `${host} на порту ${port} не поддерживает шифрование`,
          hint: 'нет ли для него другого порта? В сети, которой вы доверяете, можно и без него: ?secure=0 в конце адреса',
        }
      : {
          message: `сертификату ${host} нельзя доверять: ${detail}`,
          hint: 'сертификат собственного центра компании указывается так: source: { url: …, authority: ca.pem }',
        },
  'server-native-port': ({ port }) => ({
    message: `порт ${port} — для собственного клиента ClickHouse, а voronka спрашивает по HTTP`,
    hint: 'обычно это 8443 (с шифрованием) или 8123',
  }),
  'server-login': ({ user, password, detail }) => ({
    message: `сервер не пускает пользователя «${user}» ${password ? 'с этим паролем' : 'без пароля'}${detail && `: ${detail}`}`,
    hint: password
      ? 'верны ли пользователь, база и пароль? Пароль берётся из VORONKA_SOURCE_PASSWORD или из passwordFile'
      : 'передайте пароль в переменной VORONKA_SOURCE_PASSWORD или в файле: source: { url: …, passwordFile: … }',
  }),
  'server-database': ({ database }) => ({
    message: `базы «${database}» нет`,
    hint: 'база стоит в адресе после сервера: …//host/database',
  }),
  'server-table': ({ table, nearest }) => ({
    message: table === '' ? 'нет нужной таблицы' : `таблицы «${table}» нет, или пользователю её не видно`,
    hint:
      near(nearest) ??
      'подходящие таблицы покажет voronka init --source; таблица другой базы или схемы пишется вместе с ней: crm.deals',
  }),
  'server-column': ({ column }) => ({
    message: `столбца «${column}» нет`,
    hint: 'не изменилась ли таблица во время чтения? Повторите',
  }),
  'server-forbidden': ({ user, detail }) => ({
    message: `пользователю «${user}» это запрещено: ${detail}`,
    hint: `достаточно права читать: GRANT SELECT на таблицы из конфигурации для ${user}`,
  }),
  'server-limit': ({ needs, detail }) => ({
    message: `${LIMITS[needs].message}: ${detail}`,
    ...(LIMITS[needs].hint === undefined ? {} : { hint: LIMITS[needs].hint }),
  }),
  'server-cancelled': ({ detail }) => ({
    message: `запрос отменили на сервере: ${detail}`,
    hint: 'повторите или спросите того, кто следит за сервером',
  }),
  'server-lost': ({ detail }) => ({
    message: `связь с сервером прервалась${detail && `: ${detail}`}`,
    hint: 'повторите; если прерывается на том же месте, причина — в журнале сервера',
  }),
  'server-failed': ({ detail }) => ({ message: `сервер отказал: ${detail}` }),
  'server-view-distributed': ({ view, table }) => ({
    message: `представление «${view}» построено над «${table}» — таблицей на нескольких шардах: каждый шард посчитал бы строки всех`,
    hint: `укажите саму таблицу: table: ${table}; или постройте представление на каждом шарде над его локальной таблицей`,
  }),
} satisfies Partial<ProblemTexts>;
