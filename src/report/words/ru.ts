import type { TravelReason } from '../../domain/quality/travel-reason.ts';
import { activityRu } from '../activity/activity-ru.ts';
import { alarmRu } from '../alarm/alarm-ru.ts';
import { baseRu } from '../base/base-ru.ts';
import { briefRu } from '../brief/brief-ru.ts';
import { checkRu } from '../check/check-ru.ts';
import { clusterProblemsRu } from '../cluster/cluster-problems-ru.ts';
import { clusterRu } from '../cluster/cluster-ru.ts';
import { compareRu } from '../compare/compare-ru.ts';
import { explainRu } from '../explain/explain-ru.ts';
import { funnelRu } from '../funnel/funnel-ru.ts';
import { handoverRu } from '../handover/handover-ru.ts';
import { initRu } from '../init/init-ru.ts';
import { leadsRu } from '../leads/leads-ru.ts';
import { loadProblemsRu } from '../loading/load-problems-ru.ts';
import { mixRu } from '../mix/mix-ru.ts';
import { planRu } from '../plan/plan-ru.ts';
import { presetsRu } from '../presets/presets-ru.ts';
import { refusalsRu } from '../refusals/refusals-ru.ts';
import { viewsRu } from '../schedule/saved-problems-ru.ts';
import { scorecardRu } from '../scorecard/scorecard-ru.ts';
import { spreadRu } from '../spread/spread-ru.ts';
import { stuckRu } from '../stuck/stuck-ru.ts';
import { trackRu } from '../track/track-ru.ts';
import { trendRu } from '../trend/trend-ru.ts';
import { velocityRu } from '../velocity/velocity-ru.ts';
import { whatifRu } from '../whatif/whatif-ru.ts';
import { count, day, numbers, plural, rows } from './phrases-ru.ts';
import { configRu } from './problems/config-ru.ts';
import { filesRu } from './problems/files-ru.ts';
import { historyRu } from './problems/history-ru.ts';
import { optionsRu } from './problems/options-ru.ts';
import { planningRu } from './problems/planning-ru.ts';
import { serversRu } from './problems/servers/servers-ru.ts';
import { tablesRu } from './problems/tables-ru.ts';
import { worthRu } from './problems/worth-ru.ts';
import type { Texts } from './texts.ts';

const MEGABYTE = 1e6;

const TRAVEL: Readonly<Record<TravelReason, string>> = {
  files: 'часть данных — в файлах',
  kinds: 'таблицы лежат на серверах разных СУБД',
  shape: 'строка таблицы — это клиент, а не событие',
  ids: 'часть номеров (ID) нужно сначала привести в порядок',
  times: 'часть дат записана так, что база их не поймёт',
  texts: 'в столбце этапов или менеджеров слишком много разных значений',
  conditions: 'условия из `where:` базе не передать',
  keys: 'слишком много этапов и менеджеров за слишком долгое время',
  question: 'эта команда спрашивает то, что видно только по строкам',
};

export const ru: Texts = {
  language: 'ru',
  numbers,
  verdicts: {
    'no-data': 'нет данных',
    'too-few': 'мало данных',
    met: 'норма',
    near: 'почти норма',
    coach: 'учить',
    watch: 'наблюдать',
  },
  foci: { yes: 'да', tentative: 'предположительно' },
  absent: 'н/д',
  tables: {
    contacts: 'контакты',
    transitions: 'переходы',
    activities: 'работа',
    purchases: 'покупки',
    plan: 'план',
  },
  funnel: funnelRu,
  brief: briefRu,
  mix: mixRu,
  scorecard: scorecardRu,
  trend: trendRu,
  spread: spreadRu,
  whatif: whatifRu,
  compare: compareRu,
  plan: planRu,
  velocity: velocityRu,
  stuck: stuckRu,
  refusals: refusalsRu,
  activity: activityRu,
  alarm: alarmRu,
  leads: leadsRu,
  base: baseRu,
  handover: handoverRu,
  check: checkRu,
  init: initRu,
  explain: explainRu,
  cluster: clusterRu,
  progress: {
    phases: {
      take: (file) => `Получаем: ${file}`,
      scan: (file) => `Просматриваем: ${file}`,
      decode: (file) => `Перекодируем: ${file}`,
      convert: (file) => `Преобразуем: ${file}`,
      bring: (file) => `Забираем строки: ${file}`,
      rewrite: (file) => `Разбираем по строкам: ${file}`,
      load: (file) => `Читаем: ${file}`,
      count: () => 'Считаем',
      send: (table) => `Загружаем: ${table}`,
    },
    bytes: (done, rate) => `${count(done / MEGABYTE)} МБ, ${count(rate / MEGABYTE)} МБ/с`,
    rows: (done, rate) =>
      `${count(done)} ${plural(done, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}, ${count(rate)} в секунду`,
    share: (done) => `${count(done * 100)} %`,
    standardInput: 'стандартный ввод',
  },
  track: trackRu,
  presets: presetsRu,
  problems: {
    ...filesRu,
    ...tablesRu,
    ...worthRu,
    ...configRu,
    ...optionsRu,
    ...historyRu,
    ...loadProblemsRu,
    ...serversRu,
    ...planningRu,
    ...viewsRu,
    ...clusterProblemsRu,
  },
  remarks: {
    rejected: ({ file, rejected, rows: read }) =>
      `${file}: отклонено ${count(rejected)} из ${count(read)} строк`,
    rejectsCut: ({ file, listed, rejected }) =>
      `В ${file} записано ${count(listed)} из ${count(rejected)} отклонённых строк; остальные только сосчитаны.`,
    shell: (shell) => `Для ${shell}, как говорит SHELL; для другой оболочки: voronka completion zsh.`,
    written: (file) => `Файл ${file} записан.`,
    writtenAll: ({ count: files, pattern }) =>
      `Записано: ${count(files)} ${plural(files, { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' })}, ${pattern}`,
    lost: ({ file, count: places, line, byte }) =>
      `${file}: байты, которых нет в UTF-8, — в ${count(places)} ${plural(places, { one: 'месте', other: 'местах' })}, ${places === 1 ? '' : 'первое — '}строка ${count(line)} (байт ${count(byte)}); чем это грозит, скажет voronka check.`,
    brought: (brought, why) =>
      `Из базы по сети ${plural(brought, { one: 'прочитана', other: 'прочитано' })} ${rows(brought)}, считаем здесь${why === undefined ? '' : `: ${TRAVEL[why]}`}.`,
    stopped: 'Остановлено ключом --strict: результата нет.',
    future: (when) =>
      `Последнее событие датировано ${day(when)}, позже часов этой машины, и отчёт считается на эту дату: не описка ли? Её назовёт voronka check; --as-of now считает на сегодня.`,
  },
  error: {
    prefix: 'voronka',
    hint: 'Подсказка',
    column: (name) => `столбец «${name}»`,
    more: (number) => `… и ещё ${count(number)} таких же`,
    standardInput: '(стандартный ввод)',
    variable: (name) => `Это значение взято из переменной окружения ${name}.`,
    internal: 'Это ошибка voronka, а не ваша. Сообщите о ней вместе с командой и текстом выше.',
  },
};
