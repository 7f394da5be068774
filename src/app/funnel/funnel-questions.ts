import type { Settings } from '../../config/settings.ts';
import type {} from '../../domain/base/base-problems.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import { DEFAULT_FORMAT, FORMATS, isDocument } from '../../render/formats.ts';
import { readPicture } from '../chart/read-picture.ts';
import { chooseDimension, longFlag, type Options } from '../options/option-specs.ts';
import { askLeadStrata, askSegments, askStrata } from './adjust.ts';
import type { Ask, FunnelCommand, FurtherColumns } from './asking.ts';

/** A question, declared; what answers it is loaded while the engine reads. */
interface QuestionSpec {
  /**
   * What stands after the command without an option's name, put where it belongs.
   *
   * @throws InputError
   */
  readonly readArguments?: (options: Options) => Options;
  readonly further?: (options: Options, settings: Settings) => FurtherColumns;
  /** Whether its page begins with what a reader has to know: standard error need not say it then. */
  readonly headed: boolean;
  /** Whether it may be asked about time to come: a period without events is nothing to be told of then. */
  readonly ahead?: boolean;
  readonly load: () => Promise<Ask>;
}

export const FUNNEL_QUESTIONS: Readonly<Record<FunnelCommand, QuestionSpec>> = {
  report: {
    headed: true,
    readArguments: refuseParts,
    further: (options, settings) => {
      const own = askSegments(options, settings);
      const parts = options.with.flatMap((name) => FUNNEL_QUESTIONS[name].further?.(options, settings) ?? []);
      const gather = <T>(list: (each: FurtherColumns) => readonly T[] | undefined): T[] =>
        parts.flatMap((each) => list(each) ?? []);
      return {
        ...own,
        strata: own.strata ?? parts.find(({ strata }) => strata !== undefined)?.strata,
        carried: [...(own.carried ?? []), ...gather(({ carried }) => carried)],
        tables: gather(({ tables }) => tables),
        marks: gather(({ marks }) => marks),
        columns: [
          // a page tells what it would bring as well
          ...(isDocument(options.format) && !options.brief ? (['amount', 'currency'] as const) : []),
          ...gather(({ columns }) => columns),
        ],
      };
    },
    load: async () => (await import('./report-views.ts')).askReport,
  },
  gaps: { headed: false, further: askStrata, load: async () => (await import('./funnel-views.ts')).askGaps },
  coach: {
    headed: false,
    further: askSegments,
    load: async () => (await import('./funnel-views.ts')).askCoach,
  },
  scorecard: {
    headed: true,
    readArguments: chooseRows,
    further: (options, settings) => ({
      ...askSegments(options, settings),
      columns: ['company', 'amount', 'currency'],
    }),
    load: async () => (await import('../views/further-views.ts')).askScorecard,
  },
  trend: { headed: true, load: async () => (await import('../views/further-views.ts')).askTrend },
  spread: { headed: true, load: async () => (await import('../views/further-views.ts')).askSpread },
  whatif: {
    headed: true,
    further: () => ({ columns: ['amount', 'currency'] }),
    load: async () => (await import('../views/further-views.ts')).askWhatif,
  },
  compare: { headed: true, load: async () => (await import('../views/further-views.ts')).askCompare },
  plan: {
    headed: true,
    ahead: true,
    further: ({ goal }) => ({ plan: goal.length === 0 }),
    load: async () => (await import('../views/further-views.ts')).askPlan,
  },
  velocity: { headed: true, load: async () => (await import('../views/further-views.ts')).askVelocity },
  stuck: {
    headed: true,
    further: () => ({ columns: ['company', 'amount', 'currency'] }),
    load: async () => (await import('../views/further-views.ts')).askStuck,
  },
  refusals: {
    headed: true,
    readArguments: tellStages,
    further: () => ({ columns: ['reason', 'company'] }),
    load: async () => (await import('../views/control-views.ts')).askRefusals,
  },
  activity: {
    headed: true,
    further: () => ({ tables: ['activities'] }),
    load: async () => (await import('../views/control-views.ts')).askActivity,
  },
  leads: {
    headed: true,
    further: askLeadStrata,
    load: async () => (await import('../views/control-views.ts')).askLeads,
  },
  base: {
    headed: true,
    readArguments: refuseShortBuckets,
    further: (_, { base: { blacklist } }) => ({
      tables: ['purchases'],
      columns: ['amount', 'currency', 'company', 'tax_id', 'phone', 'email'],
      carried: ['kind'],
      ...(blacklist !== null &&
        'column' in blacklist && { strata: { columns: [blacklist.column], from: 'base.blacklist' } }),
    }),
    load: async () => (await import('../views/control-views.ts')).askBase,
  },
  handover: {
    headed: true,
    readArguments: nameLeaver,
    further: () => ({ tables: ['activities'], columns: ['company', 'amount', 'currency', 'reason'] }),
    load: async () => (await import('../views/control-views.ts')).askHandover,
  },
  chart: {
    headed: false,
    readArguments: (options) => {
      // before anything is read
      readPicture(options);
      return options;
    },
    further: (options) => ({
      columns: readPicture(options) === 'refusals' ? ['reason'] : ['amount', 'currency'],
    }),
    load: async () => (await import('../views/further-views.ts')).askChart,
  },
};

/** Before anything is read. */
function refuseShortBuckets(options: Options): Options {
  const { every } = options;
  if (every === 'day' || every === 'week') throw new InputError([problem('base-every', { every })]);
  return options;
}

/**
 * Parts of the book stand on a page; a table has the columns of `gaps`.
 *
 * @throws InputError option-conflict
 */
function refuseParts(options: Options): Options {
  const { format = DEFAULT_FORMAT, brief } = options;
  const other = brief ? longFlag('brief') : `${longFlag('format')} ${format}`;
  const isFlat = format !== 'json' && !FORMATS[format].shows.includes('people') && !isDocument(format);
  if (options.with.length > 0 && (brief || isFlat)) {
    throw new InputError([problem('option-conflict', { option: longFlag('with'), other })]);
  }
  return options;
}

/** A name after the command chooses a row as `--manager` does; `--all` leaves nothing to choose. */
function chooseRows(options: Options): Options {
  const { all, files, manager } = options;
  if (all && files.length + manager.length > 0) {
    const other = files.length > 0 ? files.join(' ') : longFlag('manager');
    throw new InputError([problem('option-conflict', { option: longFlag('all'), other })]);
  }
  return nameManager(options);
}

/** Contacts are handed over from one manager to others, whatever else rows could be made of. */
function nameLeaver(options: Options): Options {
  if (chooseDimension(options) !== 'manager') throw new InputError([problem('handover-dimension', {})]);
  return nameManager(options);
}

/** What stands after the command is one name, in quotes or not. */
function nameManager(options: Options): Options {
  const { files, manager } = options;
  return files.length === 0 ? options : { ...options, manager: [files.join(' '), ...manager] };
}

/** `--by stage` puts nothing in the manager's place: it tells his losses apart by the stage. */
function tellStages(options: Options): Options {
  const byStage = normalizeLabel(options.by ?? '') === 'stage';
  return byStage ? { ...options, by: undefined, byStage } : options;
}
