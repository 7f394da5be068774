import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SavedView, Settings } from '../../config/settings.ts';
import { followLink } from '../../disk/write-whole.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { listMachineTimes } from '../../domain/schedule/machine-times.ts';
import type { ScheduleTime } from '../../domain/schedule/schedule-time.ts';
import type { Scheduler } from '../../domain/schedule/schedulers.ts';
import { compareCodePoints } from '../../domain/text/order.ts';
import type { ScheduleTexts } from '../../report/schedule/schedule-texts.ts';
import { languageOfEnvironment } from '../choose-language.ts';
import type { Invocation } from '../invocation.ts';
import { type Entry, isGuarded } from './entry.ts';

interface Plan {
  readonly invocation: Invocation;
  readonly settings: Settings;
  readonly views: readonly SavedView[];
  readonly time: ScheduleTime;
  readonly scheduler: Scheduler;
  readonly words: ScheduleTexts;
}

/**
 * The run that a scheduler is to start: what it finds on its own has neither a working directory nor a PATH worth the name.
 *
 * @throws InputError schedule-path
 */
export function describeRun({ invocation, settings, views, time, scheduler, words }: Plan): Entry {
  const { io, options, texts } = invocation;
  const zone = settings.timezone;
  const names = views.map(({ name }) => name);
  const name = nameEntry(settings.file, names);
  const machineTimes = listMachineTimes(time, zone, io.zone, io.now());
  const when = options.when ?? '';
  // systemd goes by the clock of any zone; Windows cannot look at one first
  const clock = scheduler === 'systemd' ? zone : io.zone;
  const guarded = scheduler !== 'windows' && isGuarded({ machineTimes, time });
  const log = join(io.env.HOME ?? homedir(), 'Library', 'Logs', `${name}.log`);
  const variables = { LANG: chooseLocale(invocation), TZ: zone };
  const { runtime, script } = io.program;
  // Windows tasks have no variables of their own
  const unsaid = scheduler === 'windows' && settings.language === undefined;
  const command = [
    ...[runtime, script, 'run', ...names],
    ...['--config', resolve(settings.file), '--quiet'],
    ...(unsaid && !views.some(hasLanguage) ? ['--lang', texts.language] : []),
  ];
  const wrong = [...command, ...Object.values(variables), when].find((each) => /\p{Cc}/u.test(each));
  if (wrong !== undefined) throw new InputError([problem('schedule-path', {}, { text: wrong })]);
  return {
    name,
    views: names,
    command,
    variables,
    time,
    zone,
    machineTimes,
    log,
    comments: [
      ...words.about({ views: names, when, zone, machineZone: clock, guarded }),
      words.errors[scheduler](log),
    ],
  };
}

/**
 * What an entry is called, by the config and the reports, in whatever order: another time for the same is the same entry.
 *
 * @returns letters, digits and `-`
 */
export function nameEntry(config: string, views: readonly string[]): string {
  const sorted = [...new Set(views)].sort(compareCodePoints);
  const shown = sorted
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const mark = createHash('sha256')
    .update([resolve(followLink(config)), ...sorted].join('\n'))
    .digest('hex')
    .slice(0, 8);
  return `voronka-${shown === '' ? '' : `${shown}-`}${mark}`;
}

function hasLanguage({ given }: SavedView): boolean {
  return given.some(({ key }) => key === 'lang');
}

/** The locale of this environment, where it asks for the language that is spoken here; else a usual one. */
function chooseLocale({ io: { env }, texts: { language } }: Invocation): string {
  const own = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean);
  if (own !== undefined && languageOfEnvironment({ LANG: own }) === language) return own;
  return language === 'ru' ? 'ru_RU.UTF-8' : 'en_US.UTF-8';
}
