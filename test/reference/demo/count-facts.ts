import { openActivities, openContacts, openPurchases, openTransitions, readMinutes } from './read-files.ts';

/** What is odd about the files of the demo company, counted from them alone. */

const STAGES = ['база', 'знакомство', 'презентация', 'договор', 'оплата'];
const LOST = 'отказ';
const IGNORED = 'автозвонок';
const ALIAS = new Map([['Соколова М.', 'Соколова Марина']]);

interface Event {
  readonly label: string;
  /** -1 for a loss. */
  readonly stage: number;
  readonly at: number;
  readonly manager: string;
}

export function countRows() {
  const files = {
    contacts: openContacts(),
    transitions: openTransitions(),
    activities: openActivities(),
    purchases: openPurchases(),
  };
  const account = ({ read, rows }: typeof files.contacts) => ({
    ...{ read, used: rows.length, rejected: read - rows.length },
  });
  const { contacts, transitions, activities, purchases } = files;
  return {
    rows: { contacts: account(contacts), transitions: account(transitions) },
    bookRows: { activities: account(activities), purchases: account(purchases) },
    rejected: [...contacts.rejected, ...transitions.rejected],
    bookRejected: [...activities.rejected, ...purchases.rejected],
  };
}

function readEvents(): Map<string, Event[]> {
  const events = new Map<string, Event[]>();
  for (const { cells } of openTransitions().rows) {
    const label = cells.Этап!.toLowerCase();
    const written = cells['Кто изменил']!;
    const event = {
      ...{ label, stage: STAGES.indexOf(label), at: readMinutes(cells.Дата!)! },
      manager: ALIAS.get(written) ?? written,
    };
    events.set(cells.ID!, [...(events.get(cells.ID!) ?? []), event]);
  }
  return events;
}

export function countFacts() {
  const events = readEvents();
  const { rows, surplus } = openContacts();
  const listed = new Map<string, Record<string, string>[]>();
  for (const { cells } of rows) listed.set(cells.ID!, [...(listed.get(cells.ID!) ?? []), cells]);
  const several = [...listed].filter(([, own]) => own.length > 1).map(([id]) => id);
  const only = [...listed].filter(([id]) => !events.has(id));
  const unread = rows.filter(({ cells }) => {
    const created = cells['Дата создания']!;
    return created !== '' && readMinutes(created) === null;
  });
  const all = [...events.values()].flat();
  const distinct = [...events].reduce(
    (sum, [, own]) => sum + new Set(own.map((each) => JSON.stringify(each))).size,
    0,
  );
  const journeys = [...events].map(([id, own]) => ({ id, own: sortByTime(own), rows: listed.get(id) ?? [] }));
  const count = (holds: (journey: (typeof journeys)[number]) => boolean) => journeys.filter(holds).length;
  return {
    contacts: {
      total: new Set([...listed.keys(), ...events.keys()]).size,
      inBoth: [...listed.keys()].filter((id) => events.has(id)).length,
      onlyInContacts: only.length,
      onlyInTransitions: [...events.keys()].filter((id) => !listed.has(id)).length,
      enteredAtAnUnknownTime: only.filter(([, own]) => own.every((row) => !row['Дата создания'])).length,
      inSeveralRows: several.sort(),
      unreadableCreatedAtLines: unread.map(({ line }) => line),
    },
    exactDuplicateEvents: all.length - distinct,
    facts: {
      contactsWhoseManagerIsNotOnAllEvents: count(({ own, rows: list }) => {
        const people = own.filter(({ label, manager }) => label !== IGNORED && manager !== '');
        const owner = findOwner(list);
        return owner !== undefined && people.some(({ manager }) => manager !== owner);
      }),
      contactsThatSkipAStage: count(({ own }) => {
        const reached = new Set(stagesOf(own).map(({ stage }) => stage));
        return [1, 2, 3].some((stage) => !reached.has(stage) && Math.max(...reached) > stage);
      }),
      contactsWithoutAListEvent: count(({ own }) => own.every(({ stage }) => stage !== 0)),
      contactsThatReturn: count(({ own }) =>
        stagesOf(own).some(({ stage, at }) => own.some((each) => each.stage > stage && each.at < at)),
      ),
      contactsWithARefusal: count(({ own }) => own.some(({ label }) => label === LOST)),
      contactsReopened: count(({ own }) =>
        stagesOf(own).some(({ at }) => own.some((each) => each.label === LOST && each.at < at)),
      ),
      contactsWithARepeatedStage: count(({ own }) => {
        const seen = new Set(stagesOf(own).map(({ stage, at, manager }) => `${stage} ${at} ${manager}`));
        return seen.size > new Set(stagesOf(own).map(({ stage }) => stage)).size;
      }),
      contactsWithALaterStageBeforeAnEarlierOne: count(({ own }) => {
        const firsts = STAGES.map((_, stage) => own.find((each) => each.stage === stage)?.at);
        const known = firsts.flatMap((at) => at ?? []);
        return known.some((at, index) => index > 0 && at < known[index - 1]!);
      }),
      contactsWithAnEventBeforeTheirCreation: count(({ own, rows: list }) => {
        const created = list.flatMap((row) => readMinutes(row['Дата создания']!) ?? []);
        return created.length > 0 && own.some(({ at }) => at < Math.min(...created));
      }),
      contactsWithTwoStagesInTheSameMinuteByTwoManagers: count(({ own }) =>
        stagesOf(own).some(({ stage, at, manager }) =>
          stagesOf(own).some((each) => each.stage > stage && each.at === at && each.manager !== manager),
        ),
      ),
      eventsWithoutAManager: all.filter(({ manager }) => manager === '').length,
      ignoredEvents: all.filter(({ label }) => label === IGNORED).length,
      rowsWithEmptySurplusFields: surplus + openTransitions().surplus,
    },
    reasons: countReasons(),
    bookFacts: countBookFacts(new Set([...listed.keys(), ...events.keys()]), all),
  };
}

/** What is odd about touches and purchases. */
function countBookFacts(ids: ReadonlySet<string>, events: readonly Event[]) {
  const owners = openContacts().rows.map(({ cells }) => cells.Ответственный!);
  const people = new Set([...owners, ...events.map(({ manager }) => manager)]);
  const touches = openActivities().rows.map(({ cells }) => cells);
  return {
    touchesOfUnknownContacts: touches.filter(({ ID }) => !ids.has(ID!)).length,
    touchesByUnknownManagers: touches.filter(({ Менеджер }) => Менеджер && !people.has(Менеджер)).length,
    touchesByNobody: touches.filter(({ Менеджер }) => Менеджер === '').length,
    touchesOfNoLength: touches.filter(({ Длительность }) => Длительность === '00:00:00').length,
    purchasesOfUnknownContacts: openPurchases().rows.filter(({ cells }) => !ids.has(cells.ID!)).length,
  };
}

const stagesOf = (own: readonly Event[]): Event[] => own.filter(({ stage }) => stage >= 0);
const sortByTime = (own: readonly Event[]): Event[] => [...own].sort((a, b) => a.at - b.at);

/** Rows of refusal by the reason that they name. */
function countReasons(): Record<string, number> {
  const reasons: Record<string, number> = {};
  for (const { cells } of openTransitions().rows) {
    if (cells.Этап!.toLowerCase() !== LOST) continue;
    const reason = cells['Причина отказа'] || '(none)';
    reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(reasons).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whose a contact is by the newest of its rows; of several as new by the first name. */
function findOwner(rows: readonly Record<string, string>[]): string | undefined {
  const newest = Math.max(...rows.map((row) => readMinutes(row['Дата изменения']!)!));
  const last = rows.filter((row) => readMinutes(row['Дата изменения']!) === newest);
  return last.map((row) => row.Ответственный!).sort()[0];
}
