import { languageOfConfig, openConfig, readConfig } from '../../config/open-config.ts';
import type { Settings } from '../../config/settings.ts';
import { readCrontab, toBytes, writeCrontab } from '../../disk/crontab.ts';
import { findProgram } from '../../disk/find-program.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { dropBlocks, putBlock } from '../../domain/schedule/crontab-block.ts';
import { parseScheduleTime, SCHEDULE_WORDS, type ScheduleTime } from '../../domain/schedule/schedule-time.ts';
import type { Scheduler } from '../../domain/schedule/schedulers.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { loadScheduleTexts } from '../../report/schedule/load-schedule-texts.ts';
import type { Prepared } from '../command-spec.ts';
import { refuseTimes } from '../funnel/choose-times.ts';
import type { Invocation, Start } from '../invocation.ts';
import { EXIT, type Io } from '../io.ts';
import { longFlag } from '../options/option-specs.ts';
import type { Outcome } from '../outcome.ts';
import { quoteArgument } from '../read/quote-argument.ts';
import { findViews, readViews, type Savable } from '../run/saved-views.ts';
import { writeCronLines } from './cron-entry.ts';
import type { Entry } from './entry.ts';
import { writeLaunchAgent } from './launchd-entry.ts';
import { describeRun, nameEntry } from './make-entry.ts';
import { writeSystemdUnits } from './systemd-entry.ts';
import { writeWindowsTask } from './windows-entry.ts';

const WRITERS: Readonly<Record<Scheduler, (entry: Entry) => string>> = {
  cron: (entry) => `${writeCronLines(entry).join('\n')}\n`,
  systemd: writeSystemdUnits,
  launchd: writeLaunchAgent,
  windows: writeWindowsTask,
};

/** Has saved reports made by themselves: prints an entry for a scheduler, or puts it into the crontab. */
export async function prepareScheduleCommand(start: Start, specs: readonly Savable[]): Promise<Prepared> {
  const document = openConfig(start.options.config);
  return {
    language: languageOfConfig(document),
    answer: (invocation) => scheduleViews(invocation, readConfig(document, start.io.zone), specs),
  };
}

async function scheduleViews(
  invocation: Invocation,
  settings: Settings,
  specs: readonly Savable[],
): Promise<Outcome> {
  const { options, io, texts, sourcesOf } = invocation;
  refuseConflicts(options);
  const words = await loadScheduleTexts(texts.language);
  if (options.remove) {
    // of a report that is saved no more there may be an entry still
    if (options.files.length === 0) findViews(settings, [], 'schedule');
    const name = nameEntry(settings.file, options.files);
    const crontab = readCrontab(io.env);
    const without = dropBlocks(crontab, name);
    if (without !== crontab) writeCrontab(without, io.env);
    return speak(words.removed({ views: options.files, found: without !== crontab }));
  }
  const views = findViews(settings, options.files, 'schedule');
  await readViews(views, specs, sourcesOf, (each) => refuseTimes({ options: each, settings, io }));
  const time = readTime(options.when);
  const scheduler = options.print ?? (options.install ? 'cron' : chooseScheduler(io));
  const entry = describeRun({ invocation, settings, views, time, scheduler, words });
  if (!options.install) {
    const { machineTimes, zone } = entry;
    const drifts = scheduler === 'windows' && machineTimes.length > 1;
    const remarks = words.instructions[scheduler]({ name: entry.name, command: writeSelf(invocation) });
    return {
      status: EXIT.done,
      text: WRITERS[scheduler](entry),
      remarks: [...remarks, ...(drifts ? [words.drifts({ zone, machineZone: io.zone })] : [])],
    };
  }
  const crontab = readCrontab(io.env);
  const changed = putBlock(crontab, entry.name, writeCronLines(entry).map(toBytes));
  if (changed !== crontab) writeCrontab(changed, io.env);
  const isNew = dropBlocks(crontab, entry.name) === crontab;
  const change = changed === crontab ? 'same' : isNew ? 'new' : 'replaced';
  return speak(words.installed({ views: options.files, change }));
}

function speak(remark: string): Outcome {
  return { status: EXIT.done, text: '', remarks: [remark] };
}

/** @throws InputError option-conflict */
function refuseConflicts({ install, remove, print, when }: Invocation['options']): void {
  const refuse = (option: string, other: string): never => {
    throw new InputError([problem('option-conflict', { option, other })]);
  };
  if (install && remove) refuse(longFlag('install'), longFlag('remove'));
  if (remove && when !== undefined) refuse(longFlag('remove'), longFlag('when'));
  // the others have files of their own, which are put in place by hand
  if ((install || remove) && print !== undefined && print !== 'cron') {
    refuse(longFlag(install ? 'install' : 'remove'), `${longFlag('print')} ${print}`);
  }
}

/** @throws InputError schedule-when, schedule-time, schedule-day */
function readTime(text: string | undefined): ScheduleTime {
  if (text === undefined) throw new InputError([problem('schedule-when', {})]);
  const time = parseScheduleTime(text);
  if (!('fault' in time)) return time;
  if (time.fault === 'form') throw new InputError([problem('schedule-time', {}, { text })]);
  throw new InputError([unknownWord('schedule-day', time.word, SCHEDULE_WORDS, {})]);
}

/** What starts things on this machine. */
function chooseScheduler({ program: { platform }, env }: Io): Scheduler {
  if (platform === 'win32') return 'windows';
  if (platform === 'darwin') return 'launchd';
  return findProgram(['crontab'], env) === undefined ? 'systemd' : 'cron';
}

/** The command that was given, as a shell takes it. */
function writeSelf({ options: { files, when = '', config } }: Invocation): string {
  const at = [longFlag('when'), `'${when}'`];
  const where = config === undefined ? [] : [longFlag('config'), quoteArgument(config)];
  return ['voronka', 'schedule', ...files.map(quoteArgument), ...at, ...where].join(' ');
}
