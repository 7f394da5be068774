import type { TravelReason } from '../../domain/quality/travel-reason.ts';
import { activityEn } from '../activity/activity-en.ts';
import { alarmEn } from '../alarm/alarm-en.ts';
import { baseEn } from '../base/base-en.ts';
import { briefEn } from '../brief/brief-en.ts';
import { checkEn } from '../check/check-en.ts';
import { clusterEn } from '../cluster/cluster-en.ts';
import { clusterProblemsEn } from '../cluster/cluster-problems-en.ts';
import { compareEn } from '../compare/compare-en.ts';
import { explainEn } from '../explain/explain-en.ts';
import { funnelEn } from '../funnel/funnel-en.ts';
import { handoverEn } from '../handover/handover-en.ts';
import { initEn } from '../init/init-en.ts';
import { leadsEn } from '../leads/leads-en.ts';
import { loadProblemsEn } from '../loading/load-problems-en.ts';
import { mixEn } from '../mix/mix-en.ts';
import { planEn } from '../plan/plan-en.ts';
import { presetsEn } from '../presets/presets-en.ts';
import { refusalsEn } from '../refusals/refusals-en.ts';
import { viewsEn } from '../schedule/saved-problems-en.ts';
import { scorecardEn } from '../scorecard/scorecard-en.ts';
import { spreadEn } from '../spread/spread-en.ts';
import { stuckEn } from '../stuck/stuck-en.ts';
import { trackEn } from '../track/track-en.ts';
import { trendEn } from '../trend/trend-en.ts';
import { velocityEn } from '../velocity/velocity-en.ts';
import { whatifEn } from '../whatif/whatif-en.ts';
import { count, day, numbers, plural, rows } from './phrases-en.ts';
import { configEn } from './problems/config-en.ts';
import { filesEn } from './problems/files-en.ts';
import { historyEn } from './problems/history-en.ts';
import { optionsEn } from './problems/options-en.ts';
import { planningEn } from './problems/planning-en.ts';
import { serversEn } from './problems/servers/servers-en.ts';
import { tablesEn } from './problems/tables-en.ts';
import { worthEn } from './problems/worth-en.ts';
import type { Texts } from './texts.ts';

const MEGABYTE = 1e6;

const TRAVEL: Readonly<Record<TravelReason, string>> = {
  files: 'part of the input is files',
  kinds: 'the tables lie on servers of different kinds',
  shape: 'a row of the table is a contact, not an event',
  ids: 'some ids have to be tidied up first',
  times: 'some times are written in a way that the database does not read',
  texts: 'a column of stages or managers has too many different texts',
  conditions: 'the database cannot be asked for the conditions under `where:`',
  keys: 'too many stages and managers over too long a time for one number',
  question: 'this command asks for what only rows can tell',
};

export const en: Texts = {
  language: 'en',
  numbers,
  verdicts: {
    'no-data': 'no data',
    'too-few': 'too few',
    met: 'met',
    near: 'near',
    coach: 'coach',
    watch: 'watch',
  },
  foci: { yes: 'yes', tentative: 'tentative' },
  absent: 'n/a',
  tables: {
    contacts: 'contacts',
    transitions: 'transitions',
    activities: 'activities',
    purchases: 'purchases',
    plan: 'plan',
  },
  funnel: funnelEn,
  brief: briefEn,
  mix: mixEn,
  scorecard: scorecardEn,
  trend: trendEn,
  spread: spreadEn,
  whatif: whatifEn,
  compare: compareEn,
  plan: planEn,
  velocity: velocityEn,
  stuck: stuckEn,
  refusals: refusalsEn,
  activity: activityEn,
  alarm: alarmEn,
  leads: leadsEn,
  base: baseEn,
  handover: handoverEn,
  check: checkEn,
  init: initEn,
  explain: explainEn,
  cluster: clusterEn,
  progress: {
    phases: {
      take: (file) => `Taking in ${file}`,
      scan: (file) => `Looking through ${file}`,
      decode: (file) => `Decoding ${file}`,
      convert: (file) => `Converting ${file}`,
      bring: (file) => `Fetching the rows of ${file}`,
      rewrite: (file) => `Sorting out ${file} row by row`,
      load: (file) => `Reading ${file}`,
      count: () => 'Counting',
      send: (table) => `Loading ${table}`,
    },
    bytes: (done, rate) => `${count(done / MEGABYTE)} MB, ${count(rate / MEGABYTE)} MB/s`,
    rows: (done, rate) =>
      `${count(done)} ${plural(done, { one: 'row', other: 'rows' })}, ${count(rate)} a second`,
    share: (done) => `${count(done * 100)}%`,
    standardInput: 'standard input',
  },
  track: trackEn,
  presets: presetsEn,
  problems: {
    ...filesEn,
    ...tablesEn,
    ...worthEn,
    ...configEn,
    ...optionsEn,
    ...historyEn,
    ...loadProblemsEn,
    ...serversEn,
    ...planningEn,
    ...viewsEn,
    ...clusterProblemsEn,
  },
  remarks: {
    rejected: ({ file, rejected, rows: read }) => `${file}: ${count(rejected)} of ${rows(read)} rejected`,
    rejectsCut: ({ file, listed, rejected }) =>
      `${file} lists ${count(listed)} of ${rows(rejected)} rejected; the rest is counted only.`,
    shell: (shell) => `For ${shell}, as SHELL says; voronka completion zsh prints another one’s.`,
    written: (file) => `${file} is written.`,
    writtenAll: ({ count: files, pattern }) =>
      `${count(files)} ${plural(files, { one: 'file is', other: 'files are' })} written: ${pattern}`,
    lost: ({ file, count: places, line, byte }) =>
      `${file}: bytes that are no UTF-8 in ${count(places)} ${plural(places, { one: 'place', other: 'places' })}, ${places === 1 ? 'on' : 'the first on'} line ${count(line)} (byte ${count(byte)}); voronka check tells what that does.`,
    brought: (brought, why) =>
      `${rows(brought)} of the database ${plural(brought, { one: 'was', other: 'were' })} read over the network and ${plural(brought, { one: 'is', other: 'are' })} counted here${why === undefined ? '' : `: ${TRAVEL[why]}`}.`,
    stopped: 'Stopped by --strict: no result is printed.',
    future: (when) =>
      `The newest event is dated ${day(when)}, after this machine’s clock, and the report looks from there: a mistyped date? voronka check names it; --as-of now looks from today.`,
  },
  error: {
    prefix: 'voronka',
    hint: 'Hint',
    column: (name) => `column “${name}”`,
    more: (number) => `… and ${count(number)} more of the same`,
    standardInput: '(standard input)',
    variable: (name) => `That value comes from the environment variable ${name}.`,
    internal: 'This is a fault of voronka, not yours. Please report it with the command and the text above.',
  },
};
