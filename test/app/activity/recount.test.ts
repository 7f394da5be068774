import { expect, it } from 'vitest';
import { writeCsv } from '../../engine/count.ts';
import { createDice } from '../../property/simulated-team.ts';
import { type Files, parseRows, runTool } from '../../tool/run-tool.ts';

const DAY = 86_400_000;
const STAGES = ['list', 'call', 'deal'];
const MANAGERS = ['Ann', 'Bob', ''];
const RESULTS = ['Talk', 'talk', 'Missed call', 'No answer', 'Call back later', 'Agreed to call back', ''];
const KINDS = ['Call', 'Offer', 'order', 'Order', 'Letter', ''];
const FIRST = Date.parse('2026-03-02T00:00Z');

interface Company {
  readonly contacts: readonly { id: string; manager: string; created: number | null }[];
  readonly events: readonly { id: string; stage: string; at: number; manager: string }[];
  readonly touches: readonly {
    id: string;
    at: number;
    manager: string;
    kind: string;
    result: string;
    duration: string;
    amount: number | null;
  }[];
}

/** Times differ by minutes at least: nothing is tied. */
function draw(dice: () => number): Company {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)]!;
  let minute = 0;
  const time = (): number =>
    FIRST + Math.floor(dice() * 35) * DAY + Math.floor(dice() * 1400) * 60_000 + minute++ * 7;
  const contacts = Array.from({ length: 12 }, (_, index) => {
    return { id: `c${index}`, manager: pick(MANAGERS), created: dice() < 0.7 ? time() : null };
  });
  const ids = [...contacts.map(({ id }) => id), 'foreign'];
  const events = Array.from({ length: 40 }, () => {
    return { id: pick(ids), stage: pick([...STAGES, 'lost', 'noise']), at: time(), manager: pick(MANAGERS) };
  });
  const touches = Array.from({ length: 60 }, () => ({
    id: pick(ids),
    at: time(),
    manager: pick(MANAGERS),
    kind: pick(KINDS),
    result: pick(RESULTS),
    duration: pick(['', '0', '00:00:00', '75', '0:10']),
    amount: dice() < 0.5 ? Math.round(dice() * 1e6) / 100 : null,
  }));
  return { contacts, events, touches };
}

const write = (at: number | null): string =>
  at === null ? '' : new Date(at).toISOString().slice(0, 23).replace('T', ' ');

function makeFiles({ contacts, events, touches }: Company, more: string): Files {
  return {
    'voronka.yaml': `timezone: UTC
stages: [{ id: list }, { id: call }, { id: deal }]
lost: { labels: [lost] }
ignored: { labels: [noise] }
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
calendar: { holidays: [2026-03-09] }
${more}`,
    'contacts.csv': writeCsv([
      ['contact_id', 'manager', 'created_at'],
      ...contacts.map(({ id, manager, created }) => [id, manager, write(created)]),
    ]),
    'transitions.csv': writeCsv([
      ['contact_id', 'stage', 'at', 'manager'],
      ...events.map(({ id, stage, at, manager }) => [id, stage, write(at), manager]),
    ]),
    'activities.csv': writeCsv([
      ['contact_id', 'at', 'manager', 'kind', 'result', 'duration', 'amount'],
      ...touches.map(({ at, amount, ...each }) => {
        return [each.id, write(at), each.manager, each.kind, each.result, each.duration, `${amount ?? ''}`];
      }),
      // no touches at all
      ['', write(FIRST), 'Ann', 'Call', '', '', ''],
      ['c1', '', 'Ann', 'Call', '', '', ''],
    ]),
  };
}

interface Question {
  readonly every: 'day' | 'week';
  readonly recorded: boolean;
  readonly substantive: boolean;
  readonly owner: boolean;
}

/** The rows of SPEC-CONTROL, straight from the company: four weeks from its first Monday, as of the Friday of the last. */
function recount(company: Company, { every, recorded, substantive, owner }: Question): string[] {
  const before = FIRST + 26 * DAY;
  const size = every === 'day' ? DAY : 7 * DAY;
  const starts = Array.from({ length: (28 * DAY) / size }, (_, index) => FIRST + index * size).filter(
    (start) => start < before,
  );
  const owners = new Map(company.contacts.map(({ id, manager }) => [id, manager]));
  const isEmpty = ({ kind, result, duration }: Company['touches'][number]): boolean => {
    if (substantive) return result.toLowerCase() !== 'talk';
    if (/^(missed|no answer|call back)/i.test(result)) return true;
    return (kind === '' || kind === 'Call') && (duration === '0' || duration === '00:00:00');
  };
  const told = company.events.filter(({ stage, at }) => stage !== 'noise' && at < before);
  const touches = (
    recorded
      ? company.touches.map((each) => ({ ...each, empty: isEmpty(each) }))
      : told.map((each) => ({ ...each, kind: '', empty: false, amount: null }))
  )
    .filter(({ at }) => at < before)
    .map((each) => ({ ...each, manager: each.manager || owners.get(each.id) || '(unassigned)' }));
  const ids = [...new Set([...owners.keys(), ...told.map(({ id }) => id)])];
  // e_i and who set it
  const journeys = ids.map((id) => {
    const own = told.filter((each) => each.id === id);
    const created = company.contacts.find((each) => each.id === id)?.created ?? null;
    const entries = STAGES.map((_, stage) => {
      const reached = own.filter((each) => STAGES.indexOf(each.stage) >= stage);
      const listed = { id, stage: 'list', at: created ?? 0, manager: '' };
      const all = stage === 0 && created !== null && created < before ? [...reached, listed] : reached;
      return all.sort((a, b) => a.at - b.at)[0];
    });
    return { id, own, entries };
  });
  const credit = (id: string, manager: string): string => manager || owners.get(id) || '(unassigned)';
  const entered = journeys.flatMap(({ id, entries }) =>
    entries[1] ? [{ at: entries[1].at, manager: credit(id, entries[1].manager) }] : [],
  );
  const openAt = (end: number): string[] =>
    journeys.flatMap(({ id, own, entries }) => {
      const past = own.filter(({ at }) => at < end).sort((a, b) => a.at - b.at);
      if (past.at(-1)?.stage === 'lost') return [];
      const stage = entries.findLastIndex((entry) => entry !== undefined && entry.at < end);
      if (stage === -1 || stage === 2) return [];
      return [credit(id, owner ? '' : entries[stage]!.manager)];
    });
  const isWorking = (at: number): boolean =>
    ![0, 6].includes(new Date(at).getUTCDay()) && write(at).slice(0, 10) !== '2026-03-09';
  const buckets = starts.map((start) => {
    const end = start + size;
    const days = Array.from({ length: size / DAY }, (_, index) => start + index * DAY);
    const working = days.filter((day) => day < before && isWorking(day));
    const inside = <T extends { at: number }>(list: readonly T[]): T[] =>
      list.filter(({ at }) => at >= start && at < end);
    return { working, inside, open: openAt(Math.min(end, before)) };
  });
  const named = new Set([
    ...buckets.flatMap(({ inside, open }) =>
      [...inside(touches), ...inside(entered)].map(({ manager }) => manager).concat(open),
    ),
  ]);
  const sort = (list: Iterable<string>): string[] => [...list].sort();
  return buckets.flatMap(({ working, inside, open }) =>
    sort(named).map((manager) => {
      const own = inside(touches).filter((each) => each.manager === manager);
      const full = own.filter(({ empty }) => !empty);
      const contacts = new Set(full.map(({ id }) => id)).size;
      const requests = full.filter(({ kind }) => kind.toLowerCase() === 'order');
      const amounts = requests.flatMap(({ amount }) => amount ?? []);
      const cents = amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
      const idle = working.filter((day) => !own.some(({ at }) => at >= day && at < day + DAY)).length;
      return [
        manager,
        full.length,
        recorded ? own.length - full.length : '',
        contacts,
        contacts === 0 ? '' : Number((full.length / contacts).toFixed(6)),
        recorded ? full.filter(({ kind }) => kind === 'Offer').length : '',
        recorded ? requests.length : '',
        recorded && (requests.length === 0 || amounts.length > 0) ? cents / 100 : '',
        inside(entered).filter((each) => each.manager === manager).length,
        open.filter((each) => each === manager).length,
        manager === '(unassigned)' ? '' : 3 * working.length,
        manager === '(unassigned)' ? '' : idle,
      ].join(' ');
    }),
  );
}

const COLUMNS =
  'manager touches missed contacts per_contact proposals requests requests_sum entered open norm idle_days';

it('counts what a reading of the rows by the words of the contract counts', { timeout: 60_000 }, async () => {
  const dice = createDice(12);
  for (let round = 0; round < 16; round += 1) {
    const company = draw(dice);
    const question: Question = {
      every: round % 2 === 0 ? 'week' : 'day',
      recorded: round % 8 < 6,
      substantive: round % 3 === 0,
      owner: round % 5 === 0,
    };
    const kinds = 'kinds: { proposal: [offer], request: [ORDER] }, norm: { touches: 3/day }';
    const more = question.recorded
      ? `activities: { file: activities.csv, ${kinds}${question.substantive ? ', substantive: [TALK]' : ''} }`
      : `activities: { ${kinds} }`;
    const { stdout, stderr, status } = await runTool(
      [
        ...['activity', '--quiet', '--format', 'csv', '--every', question.every, '--allow-foreign-ids'],
        ...['--last', question.every === 'week' ? '4' : '26', '--as-of', '2026-03-27'],
        ...(question.owner ? ['--credit', 'owner'] : []),
      ],
      { files: makeFiles(company, more) },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = parseRows(stdout).filter(({ period }) => period !== 'mean');
    const shown = rows.map((row) =>
      COLUMNS.split(' ')
        .map((column) => row[column])
        .join(' '),
    );
    expect(shown).toEqual(recount(company, question));
  }
});
