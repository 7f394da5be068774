import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';

/** A config, and the files that it speaks of: header and rows by name. */
export interface ConfigDraw {
  readonly config: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, Table>>;
}
export type Table = readonly [header: readonly string[], rows: readonly (readonly string[])[]];

const STAGES = ['list', 'call', 'offer', 'deal'];
const LABELS = [['List', 'Список'], ['Call'], ['Offer', 'КП'], ['Deal']];
const PEOPLE = ['Ann', 'Ann B.', 'Bob', 'Пётр', 'Robot', ''];
const SEGMENTS = ['Retail', 'Опт', ''];

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`);
const time = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 3, arbitrary: day.map((text) => `${text} 10:30`) },
  fc.constantFrom('', 'soon', '-'),
);
const id = fc.integer({ min: 1, max: 12 }).map((n) => String(n));
const label = fc.constantFrom(...LABELS.flat(), 'Lost', 'Robot', 'call', 'Nowhere');
const pick = (texts: readonly string[]) => fc.constantFrom(...texts);
const pipeline = pick(['Main', 'Main', 'Main', 'Side']);

/** Something, or no key at all. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const table = (header: string, ...cells: fc.Arbitrary<string>[]): fc.Arbitrary<Table> =>
  fc
    .array(fc.tuple(...cells), { minLength: 3, maxLength: 25 })
    .map((rows) => [header.split(','), rows] as const);

const contacts = table(
  'contact_id,manager,segment,source,created_at,kind,phone,pipeline',
  ...[id, pick(PEOPLE), pick(SEGMENTS), pick(['Fair', 'Web', 'n/a']), time],
  ...[pick(['new', 'repeat', '']), pick(['+7 900 000-00-01', '']), pipeline],
);
const long = table(
  'contact_id,stage,at,manager,reason,amount,currency,pipeline',
  ...[
    id,
    label,
    time,
    pick(PEOPLE),
    pick(['', 'dear']),
    pick(['', '1 200,50', 'x']),
    pick(['RUB', '']),
    pipeline,
  ],
);
const wide = table(
  'deal,owner,segment,created_at,Called,Offered,Closed,State,pipeline',
  ...[id, pick(PEOPLE), pick(SEGMENTS), time, time, time, time, pick(['Won', 'Lost', '', 'İş']), pipeline],
);
const present = table(
  'contact_id,stage,manager,created_at,at,State,pipeline',
  ...[id, label, pick(PEOPLE), time, time, pick(['Won', 'Lost', '']), pipeline],
);

const share = fc.constantFrom<readonly [string | number, (string | number)?]>(
  ...([['80%'], ['66,5%', '50%'], [0.7, 0.7], ['0.9', '45 %'], ['33.3%', 0], [1, 0.9]] as const),
);
const judged = share.map(([target, floor]) => (floor === undefined ? { target } : { target, floor }));

const stages = fc
  .tuple(...STAGES.map(() => fc.record({ judged: maybe(judged), window: maybe(pick(['30d', '2w', '12h'])) })))
  .map((drawn) =>
    drawn.map(({ judged: rules, window }, index) => ({
      id: STAGES[index],
      labels: LABELS[index],
      ...(index === 0 ? {} : { ...rules, window }),
    })),
  );

const override = fc
  .tuple(
    judged,
    fc.record({
      stage: pick(STAGES.slice(1)),
      segment: maybe(pick(['Retail', 'Опт', 'Nobody'])),
      manager: maybe(pick(PEOPLE.slice(0, 4))),
      period: maybe(pick(['2026-05', '2026-Q2', '2026-W20', '2026', '2026-05-04..2026-05-20'])),
    }),
  )
  .map(([rules, whom]) => ({ ...whom, ...rules }));

const howRead = {
  where: maybe(fc.constantFrom({ pipeline: ['Main', 'Side'] }, { pipeline: 'Main' })),
  blanks: maybe(fc.constantFrom(['-', 'n/a'], [], [0])),
  dates: maybe(pick(['yyyy-MM-dd', 'yyyy-MM-dd', 'dd.MM.yyyy'])),
  encoding: maybe(fc.constant('utf-8')),
  delimiter: maybe(fc.constant(',')),
  pipeline: fc.constantFrom('Main', '*', '*'),
};

const entries = fc.subarray(
  [
    { stage: 'call', column: 'Called' },
    { stage: 'offer', column: 'Offered' },
    { stage: 'deal', column: 'Closed', where: { State: 'Won' } },
    { lost: true, column: 'Closed', where: { State: ['Lost', 'İş', ''] } },
  ],
  { minLength: 1 },
);

const events = fc.oneof(
  fc.record({
    ...howRead,
    file: fc.constantFrom<string | string[]>('long.csv', ['long.csv', 'more.csv'], '*.csv.txt'),
  }),
  fc
    .record({ ...howRead, file: fc.constant('wide.csv'), shape: maybe(fc.constant('wide')), entries })
    .chain((given) =>
      fc.boolean().map((numbered) => ({
        ...given,
        ...(numbered ? { numbered } : {}),
        columns: { manager: 'owner', ...(numbered ? {} : { contact_id: 'deal' }) },
      })),
    ),
  fc.record({
    ...howRead,
    file: fc.constant('present.csv'),
    shape: fc.constant('snapshot'),
    entries: maybe(fc.constant([{ stage: 'deal', column: 'at', where: { State: 'Won' } }])),
  }),
);

const managers = fc.record({
  share: maybe(fc.constantFrom({ Ann: '60%', Bob: 0.4 }, { Пётр: 1 }, { Ann: '30%' }, {})),
  aliases: maybe(fc.constantFrom({ 'Ann B.': 'Ann' }, { Пётр: 'Bob', 'Ann B.': 'Пётр' }, {})),
  system: maybe(fc.constantFrom(['Robot'], ['Robot', 'Nobody'], [])),
  teams: maybe(
    fc.constantFrom(
      { Ann: 'North', Bob: 2 },
      { Ann: { team: 'North', region: 'R1' }, Пётр: { team: 'South' } },
    ),
  ),
});

const counts = fc.constantFrom<number | string>(1, 7, '3', 2.5);
const planLine = fc.record({
  period: pick(['2026-05', '2026-W20', '2026-05-14', '2026-Q2', '2026-05-04..2026-05-20']),
  stage: pick(STAGES),
  manager: maybe(pick(PEOPLE.slice(0, 4))),
  count: counts,
});
const plan = fc.oneof(
  fc.uniqueArray(planLine, {
    maxLength: 4,
    selector: ({ period, stage, manager }) => `${period}${stage}${manager}`,
  }),
  fc.constant('plan.csv'),
  fc.constant({ file: 'plan.csv', columns: { count: 'count' }, delimiter: ',' }),
);
const planFile = table(
  'period,stage,manager,count',
  ...[pick(['2026-05', '2026-W20', 'soon', '']), label, pick(PEOPLE), pick(['1', '12,5', 'x', ''])],
);

const analysis = fc.record({
  adjust: maybe(fc.constantFrom<string | string[]>('segment', ['segment', 'kind'], 'source')),
  credit: maybe(pick(['entry', 'owner', 'performer'])),
  basis: maybe(pick(['cohort', 'flow'])),
  maturity: maybe(pick(['auto', 'off'])),
  confidence: maybe(fc.constantFrom(0.5, 0.95, 0.999)),
  alpha: maybe(fc.constantFrom(0.01, 0.05, 0.5)),
  minEntered: maybe(fc.constantFrom(1, 5, 1000)),
});

/** Configs of every key of the schema, all lawful; now and then the data refuse them. */
export const configDraws: fc.Arbitrary<ConfigDraw> = fc
  .tuple(
    fc.record({
      language: maybe(pick(['en', 'ru'])),
      timezone: maybe(pick(['UTC', 'Europe/Moscow', 'America/St_Johns'])),
      weekStart: maybe(pick(['monday', 'sunday', 'saturday'])),
      ids: maybe(pick(['number', 'any-case', 'salesforce'])),
      stages,
      lost: maybe(fc.constant({ labels: ['Lost'] })),
      ignored: maybe(fc.constant({ labels: ['Robot', 7] })),
      targets: maybe(fc.array(override, { maxLength: 4 })),
      contacts: maybe(fc.record({ ...howRead, file: fc.constant('contacts.csv') })),
      transitions: events,
      track: maybe(fc.record({ blanks: howRead.blanks, columns: fc.constant({ at: 'Moved' }) })),
      managers: maybe(managers),
      analysis: maybe(analysis),
      plan: maybe(plan),
      calendar: maybe(
        fc.record({
          holidays: maybe(fc.constantFrom(['2026-05-01'], ['2026-05-01..2026-05-11', '2026-06-12'], [])),
        }),
      ),
    }),
    fc.record({
      'contacts.csv': contacts,
      'long.csv': long,
      'more.csv': long,
      'one.csv.txt': long,
      'wide.csv': wide,
      'present.csv': present,
      'plan.csv': planFile,
    }),
  )
  .map(([config, tables]) => ({ config, tables }));

/** The files of a draw, the config as YAML that happens to be JSON, a key a line. */
export function writeDraw({ config, tables }: ConfigDraw): Record<string, string> {
  return {
    'voronka.yaml': `${JSON.stringify(config, null, 1)}\n`,
    ...Object.fromEntries(
      Object.entries(tables).map(([name, [header, rows]]) => [name, stringify([header, ...rows])]),
    ),
  };
}
