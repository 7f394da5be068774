import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readFixture, runTool } from '../../tool/run-tool.ts';

/** The answers, as an independent program counted them: see fixtures/demo/README.md. */
interface Expected {
  readonly rows: Record<'contacts' | 'transitions', { read: number; used: number; rejected: number }>;
  readonly rejected: Rejected[];
  /** Of the files that only some commands read. */
  readonly bookRejected: Rejected[];
  readonly contacts: {
    total: number;
    onlyInContacts: number;
    onlyInTransitions: number;
    enteredAtAnUnknownTime: number;
    inSeveralRows: string[];
    unreadableCreatedAtLines: number[];
  };
  readonly exactDuplicateEvents: number;
  readonly facts: Record<string, number>;
  readonly bookFacts: Record<string, number>;
  readonly focus: { manager: string; stage: string; tentative: boolean }[];
  readonly mentors: { manager: string; stage: string; mentor: string }[];
  readonly swaps: {
    managers: string[];
    lessons: { mentor: string; manager: string; stage: string }[];
  }[];
  readonly gaps: Gap[];
  readonly overall: Gap[];
  readonly gapsWithoutMaturity: Gap[];
  readonly lastFourWeeks: Gap[];
  readonly gapsByOwner: Gap[];
  readonly gapsByPerformer: Gap[];
  readonly [verdict: string]: unknown;
}
interface Rejected {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly text: string;
}
type Gap = Readonly<Record<string, string | number | null>>;

const expected: Expected = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../fixtures/demo/expected.json'), 'utf8'),
);
const files = readFixture('demo');

const answers = new Map<string, unknown>();

/** Runs a command once, whoever asks. */
async function runJson(argv: readonly string[]) {
  const key = argv.join(' ');
  if (!answers.has(key)) {
    const { status, stdout } = await runTool([...argv, '--format', 'json', '--quiet'], { files });
    expect(status).toBe(0);
    answers.set(key, JSON.parse(stdout));
  }
  // biome-ignore lint/suspicious/noExplicitAny: the assertions are what checks the shape
  return answers.get(key) as any;
}

function pick(rows: readonly Gap[], keys: readonly string[]): Gap[] {
  // the independent program rounds to six digits
  const round = (value: Gap[string]) => (typeof value === 'number' ? Number(value.toFixed(6)) : value);
  return rows.map((row) => Object.fromEntries(keys.map((key) => [key, round(row[key] ?? null)])));
}

const COUNTS = ['manager', 'stage', 'entered', 'converted', 'lost', 'open'];

describe('the demo company', () => {
  it('has every planted count, target and verdict', async () => {
    const { rows, meta } = await runJson(['gaps']);
    const keys = [...COUNTS, 'verdict', 'coefficient', 'low', 'high', 'gap', 'mature', 'confirmed'];
    expect(pick(rows, keys)).toEqual(pick(expected.gaps, keys));
    // the independent program names no target where nothing has entered; the tool says what would hold
    const entered = ({ entered: number }: Gap): boolean => number !== 0;
    const held = [...keys, 'target', 'floor', 'short'];
    expect(pick(rows.filter(entered), held)).toEqual(pick(expected.gaps.filter(entered), held));
    expect(meta).toMatchObject({
      contacts: expected.contacts.total,
      undated: expected.contacts.enteredAtAnUnknownTime,
      asOf: '2026-11-15T22:42:00+03:00',
    });
  });

  it('has the independent p, q and impact', async () => {
    const { rows } = await runJson(['gaps']);
    for (const [index, row] of expected.gaps.entries()) {
      for (const key of ['p', 'q', 'impact'].filter((each) => each in row)) {
        const [mine, theirs] = [rows[index][key], row[key]];
        const near = mine === theirs || Math.abs(mine / Number(theirs) - 1) < 1e-4;
        expect({ ...row, [key]: near ? theirs : mine }).toEqual(row);
      }
    }
  });

  it('has the independent whole way', async () => {
    const { overall } = await runJson(['report']);
    const keys = [
      'manager',
      ...COUNTS.slice(2),
      'mature',
      'coefficient',
      'low',
      'high',
      'target',
      'floor',
      'verdict',
    ];
    expect(pick(overall, keys)).toEqual(pick(expected.overall, keys));
  });

  it('has the independent counts and verdicts of everybody held to the whole target', async () => {
    const { rows } = await runJson(['gaps', '--maturity', 'off']);
    const keys = [...COUNTS, 'immature', 'coefficient', 'verdict'];
    expect(pick(rows, keys)).toEqual(pick(expected.gapsWithoutMaturity, keys));
  });

  it('accuses nobody on four weeks', async () => {
    const asked = ['gaps', '--as-of', '2026-11-15', '--period', 'last-4-weeks'];
    const { rows } = await runJson(asked);
    const keys = [...COUNTS, 'mature', 'coefficient', 'verdict'];
    expect(pick(rows, keys)).toEqual(pick(expected.lastFourWeeks, keys));
    expect(rows.filter(({ verdict }: Gap) => verdict === 'coach')).toEqual([]);
  });

  it.each([
    ['owner', expected.gapsByOwner],
    ['performer', expected.gapsByPerformer],
  ] as const)('has the counts by credit %s', async (credit, like) => {
    const { rows } = await runJson(['gaps', '--credit', credit]);
    expect(pick(rows, COUNTS)).toEqual(pick(like, COUNTS));
  });

  it('names whom to coach, and nobody else', async () => {
    const { rows } = await runJson(['gaps']);
    const own = rows.filter(({ manager }: Gap) => manager !== '*' && manager !== '(unassigned)');
    for (const [key, verdict] of [
      ['coach', 'coach'],
      ['watch', 'watch'],
      ['tooFew', 'too-few'],
      ['noData', 'no-data'],
    ] as const) {
      const found = own
        .filter((row: Gap) => row.verdict === verdict)
        .map(({ manager, stage }: Gap) => ({ manager, stage }));
      expect({ [key]: found }).toEqual({ [key]: expected[key] });
    }
    const focused = own.filter(({ focus }: Gap) => focus !== null);
    expect(
      focused.map(({ manager, stage, focus }: Gap) => ({ manager, stage, tentative: focus === 'tentative' })),
    ).toEqual(expected.focus);
    const taught = own.filter(({ mentor }: Gap) => mentor !== null);
    expect(taught.map(({ manager, stage, mentor }: Gap) => ({ manager, stage, mentor }))).toEqual(
      expected.mentors,
    );
  });

  it('names the one swap', async () => {
    const { swaps } = await runJson(['coach']);
    const lessons = swaps.map(({ a, b, aTeaches, bTeaches }: Record<string, string & string[]>) => ({
      managers: [a, b],
      lessons: [
        ...(aTeaches ?? []).map((stage) => ({ mentor: a, manager: b, stage })),
        ...(bTeaches ?? []).map((stage) => ({ mentor: b, manager: a, stage })),
      ],
    }));
    const sorted = (list: readonly { lessons: readonly object[] }[]) =>
      list.map((each) => ({
        ...each,
        lessons: each.lessons.map((one) => JSON.stringify(one, ['mentor', 'manager', 'stage'])).sort(),
      }));
    expect(sorted(lessons)).toEqual(sorted(expected.swaps));
  });

  it('accounts for every row and writes the rejected ones', async () => {
    const { status, stderr, after } = await runTool(
      ['gaps', '--rejects', 'rejected.csv', '-o', 'gaps.json'],
      {
        files,
      },
    );
    expect(status).toBe(0);
    expect(stderr.split('\n')).toEqual([
      'contacts.csv: 2 of 2,992 rows rejected',
      'transitions.csv: 6 of 11,129 rows rejected',
      'voronka check lists the rejected rows.',
      '',
    ]);
    const { meta } = JSON.parse(after['gaps.json'] ?? '');
    expect(meta.files).toEqual(
      (['contacts', 'transitions'] as const).map((table) => {
        const { read, used, rejected } = expected.rows[table];
        return { table, file: `${table}.csv`, rows: read, used, rejected, aside: 0, passedOver: 0 };
      }),
    );
    const rejected: Record<string, string>[] = parse(after['rejected.csv'] ?? '', { columns: true });
    expect(
      rejected.map(({ file, line, reason, text }) => ({ file, line: Number(line), code: reason, text })),
    ).toEqual(expected.rejected);
  });

  it('shows everything odd in check', async () => {
    const { problems, notices } = await runJson(['check']);
    const counts = Object.fromEntries(
      notices.map(({ notice, count }: Record<string, string>) => [notice, count]),
    );
    const { contacts, facts, bookFacts } = expected;
    expect(counts).toEqual({
      // by the clock of the test
      stale: 15,
      'only-in-contacts': contacts.onlyInContacts,
      'only-in-transitions': contacts.onlyInTransitions,
      // three pairs of drawn telephone numbers happen to be the same, two of them of two managers
      'same-phone': 6,
      'company-split': 4,
      'several-managers': 16,
      'editor-not-owner': 160,
      'duplicate-events': expected.exactDuplicateEvents,
      'stages-alike': 3,
      'out-of-order': facts.contactsWithALaterStageBeforeAnEarlierOne,
      'before-start': facts.contactsWithAnEventBeforeTheirCreation,
      'contacts-repeated': contacts.inSeveralRows.length,
      'placeholder-dates': contacts.unreadableCreatedAtLines.length,
      undated: contacts.enteredAtAnUnknownTime,
      'rows-untimed': 2,
      'ignored-rows': facts.ignoredEvents,
      'touches-unknown-contacts': bookFacts.touchesOfUnknownContacts,
      'touches-unknown-managers': bookFacts.touchesByUnknownManagers,
      'touches-empty': bookFacts.touchesOfNoLength,
      // what the config does not take for a talk
      'results-unknown': 87,
      'purchases-unknown-contacts': bookFacts.purchasesOfUnknownContacts,
    });
    const examples = problems.flatMap(
      ({ problem, examples: list }: { problem: string; examples: { line: number }[] }) =>
        list.map(({ line }) => `${problem} ${line}`),
    );
    const rejected = [...expected.rejected, ...expected.bookRejected].map(
      ({ code, line }) => `${code} ${line}`,
    );
    expect(examples.sort()).toEqual(rejected.sort());
  });

  it.each(['en', 'ru'])('prints its pages in %s', async (lang) => {
    for (const command of ['report', 'coach', 'check']) {
      const { status, stdout } = await runTool([command, '--lang', lang, '--quiet'], {
        files,
        env: { COLUMNS: '100' },
      });
      expect(status).toBe(0);
      await expect(stdout).toMatchFileSnapshot(`__file_snapshots__/demo-${command}-${lang}.txt`);
    }
  });
});
