import { describe, expect, it, vi } from 'vitest';
import { CAPACITY_SHAPE, MARKS_SHAPE } from '../../../scripts/json-shapes/leads-shapes.ts';
import { writeCsv } from '../../engine/count.ts';
import { type Files, runTool } from '../../tool/run-tool.ts';

// these parts alone, whatever else the command says
vi.mock('../../../src/app/leads/leads-command.ts', async () => {
  const [{ answerCapacity }, { answerMarks }, capacityView, marksView] = await Promise.all([
    import('../../../src/app/leads/answer-capacity.ts'),
    import('../../../src/app/leads/answer-marks.ts'),
    import('../../../src/report/leads/capacity/capacity-view.ts'),
    import('../../../src/report/leads/marks/marks-view.ts'),
  ]);
  const askLeads: import('../../../src/app/funnel/asking.ts').Ask = async (question, ground, texts) => {
    const capacity = await answerCapacity(question, ground);
    const marks = await answerMarks(question, ground);
    return {
      meta: ground.answer.meta,
      sections: [
        ...capacityView.buildCapacity(capacity, texts),
        ...marksView.buildMarks(marks, ground.answer, texts),
      ],
      data: {
        capacity: capacityView.dataOfCapacity(capacity, texts),
        marks: marksView.dataOfMarks(marks, texts),
      },
    };
  };
  return { askLeads };
});

const CONFIG = `timezone: UTC
stages: [{ id: list }, { id: call, name: Call }, { id: deal, name: Deal, target: 50% }]
lost: { labels: [Lost] }
transitions: { file: transitions.csv }
`;
const MONDAY = Date.parse('2026-01-05T10:00Z');
const DAY = 86_400_000;
const WEEK = 7 * DAY;
const WEEKS = 12;
const write = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
const HEADER = ['contact_id', 'stage', 'at', 'manager'];

const ask = async (files: Files, ...argv: string[]) =>
  (await runTool(['leads', '--quiet', ...argv], { files })).stdout;
const askData = async (files: Files, ...argv: string[]) =>
  JSON.parse(await ask(files, '--format', 'json', ...argv));

/** Leads of a week stand open at its end, and are done with in the next one. */
function makeCompany(share: (manager: string, size: number) => number): Files {
  const rows: string[][] = [];
  for (const manager of ['Ann', 'Bob']) {
    for (let week = 0; week < WEEKS; week += 1) {
      const size = week % 2 === 0 ? 10 + week / 2 : 30 + week;
      for (let lead = 0; lead < size; lead += 1) {
        const [id, at] = [`${manager}-${week}-${lead}`, MONDAY + week * WEEK];
        const converts = lead < Math.round(share(manager, size) * size);
        rows.push([id, 'list', write(at), manager]);
        if (converts) rows.push([id, 'call', write(at + DAY), manager]);
        rows.push([id, converts ? 'deal' : 'Lost', write(at + 8 * DAY), manager]);
      }
    }
    for (let lead = 0; lead < 35; lead += 1) {
      rows.push([`${manager}-new-${lead}`, 'list', write(MONDAY + (WEEKS + 1) * WEEK), manager]);
    }
  }
  return { 'voronka.yaml': CONFIG, 'transitions.csv': writeCsv([HEADER, ...rows]) };
}

/** Ann works a dozen well, and not thirty. */
const SWAMPED = makeCompany((manager, size) => (manager === 'Bob' ? 0.5 : size < 20 ? 0.8 : 0.3));

describe('capacity', () => {
  it('is the smallest load of the busy weeks of whom leads convert worse then', async () => {
    const { capacity } = await askData(SWAMPED, '--maturity', 'off');
    CAPACITY_SHAPE.parse(capacity);
    const [ann, bob] = capacity.rows;
    // busy: 4 weeks of 35, 37, 39, 41; calm: 10 to 13
    expect(ann).toMatchObject({ manager: 'Ann', open: 35, capacity: 35, over: 0, weeks: WEEKS });
    expect(ann).toMatchObject({ calm_from: 10, calm_to: 13, busy_from: 35, busy_to: 41 });
    const converted = (sizes: number[], share: number) =>
      sizes.reduce((sum, size) => sum + Math.round(share * size), 0) / sizes.reduce((a, b) => a + b);
    expect(ann.calm_coefficient).toBeCloseTo(converted([10, 11, 12, 13], 0.8), 9);
    expect(ann.busy_coefficient).toBeCloseTo(converted([35, 37, 39, 41], 0.3), 9);
    expect(bob).toMatchObject({ manager: 'Bob', open: 35, capacity: null, over: null });
  });

  it('says what was compared, and how far to trust it, in both languages', async () => {
    const text = (await ask(SWAMPED)).replace(/\s+/g, ' ');
    expect(text).toContain(
      'Ann: from 35 open contacts on leads convert worse: 30.3% come to “Call”, with up to 13 it was 80.4%.',
    );
    expect(text).toContain('Take it as a hint');
    const russian = (await ask(SWAMPED, '--lang', 'ru')).replace(/\s+/g, ' ');
    expect(russian).toContain('Ann: когда в работе 35 и больше, лиды идут хуже');
  });

  it('is what the config says, of every manager', async () => {
    const files = { ...SWAMPED, 'voronka.yaml': `${CONFIG}leads: { capacity: 30 }\n` };
    const { capacity } = await askData(files);
    expect(capacity.rows.map(({ capacity, over }: Record<string, number>) => [capacity, over])).toEqual([
      [30, 5],
      [30, 5],
    ]);
    expect(await ask(files)).toContain('35 contacts open now, 5 above the limit');
  });

  it('rests on the loads and coefficients that a recount of the rows finds', async () => {
    const { files, events } = makeLeads();
    const { capacity } = await askData(files, '--maturity', 'off');
    const timeOf = (id: string, stage: string): number =>
      Date.parse(`${events.find((event) => event[0] === id && event[1] === stage)?.[2] ?? '9999-01-01'}Z`);
    const newest = Math.max(...events.map(([, , at]) => Date.parse(`${at}Z`)));
    for (const { manager, open, ...told } of capacity.rows) {
      const own = events.filter((event) => event[1] === 'list' && event[3] === manager).map(([id]) => id!);
      const openAt = (end: number): number =>
        own.filter((id) => timeOf(id, 'list') < end && timeOf(id, 'deal') >= end).length;
      expect(open).toBe(openAt(newest + 1));
      const first = MONDAY - 10 * 3_600_000;
      const weeks = Array.from({ length: Math.floor((newest - first) / WEEK) }, (_, week) => {
        const [start, end] = [first + week * WEEK, first + (week + 1) * WEEK];
        const given = own.filter((id) => timeOf(id, 'list') >= start && timeOf(id, 'list') < end);
        // who skipped a stage came to it with the next one
        const came = given.filter((id) => Math.min(timeOf(id, 'call'), timeOf(id, 'deal')) <= newest);
        return { week, load: openAt(end), given: given.length, came: came.length };
      }).filter(({ given }) => given > 0);
      weeks.sort((a, b) => a.load - b.load || a.week - b.week);
      const third = Math.floor(weeks.length / 3);
      const [calm, busy] = [weeks.slice(0, third), weeks.slice(-third)];
      const rate = (own: typeof weeks): number =>
        own.reduce((sum, { came }) => sum + came, 0) / own.reduce((sum, { given }) => sum + given, 0);
      expect(told).toMatchObject({
        weeks: weeks.length,
        calm_from: calm[0]!.load,
        calm_to: calm.at(-1)!.load,
      });
      expect(told).toMatchObject({ busy_from: busy[0]!.load, busy_to: busy.at(-1)!.load });
      expect(told.calm_coefficient).toBeCloseTo(rate(calm), 9);
      expect(told.busy_coefficient).toBeCloseTo(rate(busy), 9);
    }
  });

  it('is nobody’s where nothing is planted, and of no source', async () => {
    const steady = makeCompany(() => 0.5);
    const { capacity } = await askData(steady);
    expect(capacity.rows.every((row: Record<string, unknown>) => row.capacity === null)).toBe(true);
    expect((await ask(steady)).replace(/\s+/g, ' ')).toContain('is seen of nobody (2 managers compared)');
  });
});

const LEADS_CONFIG = `${CONFIG}contacts: { file: contacts.csv, columns: { contact_id: id, source: source } }
leads:
  marks:
    - { name: Boss, column: Who, filled: true }
    - { name: Near, column: Town, equals: [Kazan, Ufa] }
    - { name: Big, column: Size, atLeast: 50 }
`;

/** A small pseudo-random company: a mark, a source and a way each. */
function makeLeads(): { files: Files; leads: string[][]; events: string[][] } {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  const leads: string[][] = [['id', 'manager', 'source', 'Who', 'Town', 'Size']];
  const events: string[][] = [];
  for (let lead = 0; lead < 300; lead += 1) {
    const id = `c${lead}`;
    const source = ['fair', 'site', 'Fair', ''][next(4)]!;
    const poor = source === 'fair';
    const manager = ['Ann', 'Bob'][next(2)]!;
    const who = next(poor ? 5 : 2) === 0 ? 'Ivanov' : '';
    const town = poor ? 'Omsk' : ['Kazan', 'ufa ', 'Omsk', ''][next(4)]!;
    leads.push([id, manager, source, who, town, ['49,9', '50', '1 200', 'big', ''][next(5)]!]);
    const at = MONDAY + next(80) * DAY;
    events.push([id, 'list', write(at), manager]);
    if (next(who === '' ? 3 : 2) === 0) events.push([id, 'call', write(at + DAY), manager]);
    if (next(who === '' ? 6 : 2) === 0) events.push([id, 'deal', write(at + 2 * DAY), manager]);
  }
  return {
    files: {
      'voronka.yaml': LEADS_CONFIG,
      'contacts.csv': writeCsv(leads),
      'transitions.csv': writeCsv([HEADER, ...events]),
    },
    leads: leads.slice(1),
    events,
  };
}

describe('marks', () => {
  it('are those that a recount of the rows finds', async () => {
    const { files, leads, events } = makeLeads();
    const { marks } = await askData(files, '--maturity', 'off');
    const won = new Set(events.filter(([, stage]) => stage === 'deal').map(([id]) => id));
    const passes = ([, , , who, town, size]: string[]) => [
      who !== '',
      ['kazan', 'ufa'].includes(town!.trim().toLowerCase()),
      ['50', '1 200'].includes(size!),
    ];
    const recount = (own: string[][]) => {
      const numbers = own.map((lead) => passes(lead).filter(Boolean).length);
      return {
        leads: own.length,
        marks: [0, 1, 2].map((mark) => own.filter((lead) => passes(lead)[mark]).length),
        numbers: [0, 1, 2, 3].map((number) => [
          numbers.filter((each) => each === number).length,
          own.filter((lead, index) => numbers[index] === number && won.has(lead[0]!)).length,
        ]),
      };
    };
    // biome-ignore lint/suspicious/noExplicitAny: what JSON holds
    const told = ({ leads, marks, numbers }: any) => ({
      leads,
      marks: marks.map(({ passed }: { passed: number }) => passed),
      numbers: numbers.map(({ leads, converted }: { leads: number; converted: number }) => [
        leads,
        converted,
      ]),
    });
    MARKS_SHAPE.parse(marks);
    expect(told(marks)).toEqual(recount(leads));
    for (const each of marks.managers) {
      expect(told(each)).toEqual(recount(leads.filter(([, manager]) => manager === each.manager)));
    }
    expect(marks.sources.map(({ source }: { source: string }) => source)).toEqual([
      null,
      'Fair',
      'fair',
      'site',
    ]);
    for (const each of marks.sources) {
      expect(told(each)).toEqual(recount(leads.filter(([, , source]) => source === (each.source ?? ''))));
    }
    const mean = leads.flatMap(passes).filter(Boolean).length / leads.length;
    expect(marks.mean).toBeCloseTo(mean, 9);
  });

  it('say whether leads that pass more convert better, and who brings leads with few', async () => {
    const { files } = makeLeads();
    const text = (await ask(files)).replace(/\s+/g, ' ');
    expect(text).toContain('Leads with 2 marks or more convert better');
    expect(text).toContain('The source “fair” brings leads with few marks');
    const bySource = (await ask(files, '--by', 'source')).replace(/\s+/g, ' ');
    expect(bySource).toContain('The source “fair” brings leads with few marks');
    expect(await ask(files, '--lang', 'ru')).toContain('Источник «fair» приводит лиды');
  });

  it('are refused where no file has their column', async () => {
    const { files } = makeLeads();
    const wrong = { ...files, 'voronka.yaml': LEADS_CONFIG.replace('column: Town', 'column: Twon') };
    const { status, stderr } = await runTool(['leads'], { files: wrong });
    expect(status).toBe(2);
    expect(stderr).toContain('leads.marks');
    expect(stderr).toContain('Town');
  });
});
