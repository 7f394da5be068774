import { BOOK_TABLES, mapTables, TABLE_NAMES } from '../../domain/tables.ts';
import { type AwayFile, type GivenFile, isAway } from '../../ingest/tables/ready-file.ts';
import type { Engine, EngineFacts, EngineInput, FileFacts } from '../engine.ts';
import { sql } from '../sql/sql.ts';
import { answerAway } from './answer-away.ts';
import { speakClickhouse } from './clickhouse/clickhouse-dialect.ts';
import { planPush } from './cluster/plan-push.ts';
import type { CountedTables } from './cluster/push-plan.ts';
import { refuseSharedContacts } from './cluster/refuse-shared-contacts.ts';
import type { AwayInput, AwayRows, AwayServer } from './count-away.ts';
import type { RemoteDialect } from './dialect.ts';
import { findAwayTimes } from './journeys/find-times.ts';
import { selectMoments } from './journeys/select-journeys.ts';
import { settleTexts } from './journeys/settle-texts.ts';
import { NotCountable } from './not-countable.ts';
import { postgres } from './postgres/postgres-dialect.ts';
import type { Server } from './server.ts';
import type { AwayTable } from './survey/away-cells.ts';
import { checkPipelinesAway } from './survey/check-pipelines-away.ts';
import { refuseNothing } from './survey/explain-nothing-away.ts';
import { surveyContacts } from './survey/survey-contacts.ts';
import { surveyEvents } from './survey/survey-events.ts';
import { tellContacts, tellEvents } from './tell-tables.ts';

/**
 * Opens tables where they lie: what they hold is looked over there, and questions are counted there.
 *
 * @throws NotCountable where the rows have to be brought; InputError what tables and servers are refused for
 */
export async function openAway(away: AwayInput): Promise<Engine> {
  const { database, input } = away;
  if (input.proofs?.required) throw new NotCountable('question');
  const tables = await listTables(input);
  const servers = await surveyServers(tables, input);
  const events = servers.map((each) => each.events);
  const contacts = servers.flatMap((each) => each.contacts ?? []);
  const texts = await settleTexts(database, input, events, contacts);
  const times = findAwayTimes(input.zone, events, contacts, texts);
  const lastStage = input.funnel.stages.length - 1;
  const rows: AwayRows = { servers, texts, times, lastStage, carried: input.attributes };
  const told = {
    transitions: await Promise.all(events.map((each) => tellEvents(each, texts))),
    contacts: await Promise.all(contacts.map(tellContacts)),
  };
  const files = mapTables((table): readonly FileFacts[] =>
    table === 'transitions' || table === 'contacts' ? told[table].map(({ facts }) => facts) : [],
  );
  const facts: EngineFacts = {
    files,
    rejected: [...told.contacts, ...told.transitions].flatMap(({ rejected }) => rejected),
    contacts: contacts.reduce((sum, each) => sum + each.contacts, 0),
    times: times.exact ?? (await findExact(rows)),
    snapshot: false,
    updates: input.columns.contacts.some(({ name }) => name === 'updated_at'),
    attributes: input.attributes,
  };
  return { ...answerAway({ ...away, rows, facts }), facts };
}

/** The tables of each server: one of transitions, and one of contacts where there are any. */
async function listTables(input: EngineInput): Promise<{ transitions: AwayTable; contacts?: AwayTable }[]> {
  const { transitions, contacts } = input.inputs;
  const given = TABLE_NAMES.flatMap((table) => input.inputs[table]);
  if (!given.every(isAway) || transitions.length === 0) throw new NotCountable('files');
  // whoever reads what was done and bought holds it against rows
  if (BOOK_TABLES.some((table) => input.inputs[table].length > 0)) throw new NotCountable('question');
  const make = async (each: GivenFile, source: number): Promise<AwayTable> => {
    const file = each as AwayFile;
    const server = input.servers?.get(file.remote.source);
    if (server === undefined) throw new NotCountable('files');
    if (file.remote.columns.some(({ name }) => name.startsWith('q_'))) throw new NotCountable('shape');
    return { server, dialect: await speak(server), input: file, source };
  };
  const listed = await Promise.all(contacts.map(make));
  const moved = await Promise.all(transitions.map(make));
  // an expression over journeys is written once for all
  if (new Set(moved.map(({ server }) => server.address.kind)).size > 1) throw new NotCountable('kinds');
  return moved.map((own) => ({
    transitions: own,
    contacts: listed.find(({ server }) => server === own.server),
  }));
}

async function speak(server: Server): Promise<RemoteDialect> {
  if (server.address.kind === 'postgres') return postgres;
  const [row] = await server.query(sql`SELECT timezone() AS zone`);
  return speakClickhouse(String(row?.zone));
}

async function surveyServers(
  tables: readonly { transitions: AwayTable; contacts?: AwayTable }[],
  input: EngineInput,
): Promise<AwayServer[]> {
  await checkPipelinesAway(tables.map(({ transitions }) => transitions));
  await checkPipelinesAway(tables.flatMap(({ contacts }) => contacts ?? []));
  const hasReason = input.columns.transitions.some(({ name }) => name === 'reason');
  const counted = tables.map(
    ({ transitions, contacts }): CountedTables => ({
      transitions: nameCounted(transitions),
      contacts: contacts === undefined ? null : nameCounted(contacts),
    }),
  );
  await refuseSharedContacts(
    counted.map((each, index) => ({ server: tables[index]!.transitions.server, tables: each })),
  );
  const servers = await Promise.all(
    tables.map(async ({ transitions, contacts }, index): Promise<AwayServer> => {
      const { server, dialect } = transitions;
      const plan = await planPush(server, counted[index]!);
      input.onPlan?.(plan);
      return {
        dialect,
        plan,
        events: await surveyEvents(transitions, hasReason, plan),
        contacts: contacts && (await surveyContacts(contacts, input.attributes, plan)),
      };
    }),
  );
  await refuseNothing(
    servers.map(({ events: { table, rows, stages } }) => ({
      table,
      rows,
      counted: stages.reduce((sum, { q_rows }) => sum + q_rows, 0),
    })),
  );
  await refuseNothing(servers.flatMap(({ contacts }) => contacts ?? []));
  return servers;
}

function nameCounted({ input }: AwayTable): { table: string; contact: string } {
  const column = input.columns.find(({ name }) => name === 'contact');
  const remote = input.remote.columns[column?.position ?? -1];
  if (remote === undefined) throw new NotCountable('shape');
  return { table: input.remote.table, contact: remote.name };
}

/** The newest and the oldest event or creation, as the servers have them. */
async function findExact(rows: AwayRows): Promise<EngineFacts['times']> {
  const spans = await Promise.all(
    rows.servers.map(async (each) => {
      const [row] = await each.plan.server.query(
        selectMoments({ ...rows, ...rows.times, ...each }, each.plan.names),
      );
      return [row?.q_oldest, row?.q_newest];
    }),
  );
  const known = spans.flat().filter((each) => typeof each === 'number');
  return known.length === 0
    ? { newest: null, oldest: null }
    : { newest: Math.max(...known), oldest: Math.min(...known) };
}

export { NotCountable } from './not-countable.ts';
