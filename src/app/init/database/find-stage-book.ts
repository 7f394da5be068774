import type { NamedStage } from '../../../domain/draft/stage-names.ts';
import { headerLabel } from '../../../domain/text/header.ts';
import { normalizeText } from '../../../domain/text/label.ts';
import type { Server } from '../../../engine/remote/server.ts';
import { joinTableName } from '../../../engine/remote/table-name.ts';
import type { Cell, Row } from '../../../engine/sql/connection.ts';
import { joinSql, quoteName, type Sql, sql } from '../../../engine/sql/sql.ts';
import type { CatalogTable } from '../../../ingest/catalog/catalog-table.ts';
import { findStageTable, type StageTable } from '../../../ingest/crm/warehouse/stage-tables.ts';
import { hasWords, splitHeader } from '../../../ingest/headers/header-words.ts';
import { STAGE } from '../../../ingest/headers/stage-column-words.ts';
import { type Catalogue, schemaOf } from './catalogue.ts';

/** The stages of a CRM, as its own table has them. */
export interface StageBook {
  readonly table: string;
  /** In their order. */
  readonly stages: readonly NamedStage[];
}

/** Stages that a table of them holds at most: of more it is something else. */
const MOST_STAGES = 5000;

/** Finds the table of stages that lies beside a table of transitions, and reads it; undefined where there is none. */
export async function findStages(catalogue: Catalogue, transitions: string): Promise<StageBook | undefined> {
  const { server, sights } = catalogue;
  const schema = schemaOf(transitions);
  const beside = sights.filter(
    ({ name }) =>
      name !== transitions &&
      schemaOf(name) === schema &&
      hasWords(splitHeader(name.slice(schema.length)), STAGE),
  );
  for (const { name } of beside) {
    const table = await catalogue.describe(name);
    const columns = findStageTable(table.columns.map((column) => column.name));
    if (!columns) continue;
    const pipelines =
      columns.pipeline === undefined ? new Map<string, string>() : await readPipelines(catalogue, schema);
    const stages = await readStages(server, table, columns);
    if (stages.length === 0) continue;
    const named = stages.map((stage) => ({ ...stage, pipelineName: pipelines.get(stage.pipeline ?? '') }));
    return { table: name, stages: named };
  }
  return undefined;
}

/** What the pipelines of a schema are called, by their ids. */
async function readPipelines(catalogue: Catalogue, schema: string): Promise<ReadonlyMap<string, string>> {
  const { server, sights } = catalogue;
  const names = sights
    .map(({ name }) => name)
    .filter((name) => schemaOf(name) === schema && /pipelines?$/i.test(name));
  for (const name of names) {
    const { columns } = await catalogue.describe(name);
    const [id, label] = ['pipeline_id', 'label'].map((key) =>
      columns.find((column) => headerLabel(column.name) === key),
    );
    if (!id || !label) continue;
    const rows = await server.query(
      sql`SELECT ${nameColumn(server, id.name)} AS ${quoteName('id')}, ${nameColumn(server, label.name)} AS ${quoteName('name')} FROM ${server.nameTable(name)} LIMIT ${MOST_STAGES}`,
    );
    return new Map(rows.map((row) => [readText(row, 'id'), readText(row, 'name')]));
  }
  return new Map();
}

async function readStages(server: Server, table: CatalogTable, columns: StageTable): Promise<NamedStage[]> {
  const { id, name, order, closed, won, pipeline } = columns;
  const parts = { id, name, rank: order, closed, won, ...(pipeline === undefined ? {} : { pipeline }) };
  const selected = Object.entries(parts).map(
    ([part, column]): Sql => sql`${nameColumn(server, column)} AS ${quoteName(part)}`,
  );
  const rows = await server.query(
    sql`SELECT ${joinSql(selected)} FROM ${server.nameTable(table.name)} LIMIT ${MOST_STAGES}`,
  );
  return rows
    .filter((row) => readText(row, 'id') !== '' && readText(row, 'name') !== '')
    .sort((a, b) => Number(a.rank ?? 0) - Number(b.rank ?? 0))
    .map((row): NamedStage => {
      const end = isTrue(row.won) ? 'won' : isTrue(row.closed) ? 'lost' : undefined;
      return {
        id: readText(row, 'id'),
        name: readText(row, 'name'),
        ...(pipeline === undefined ? {} : { pipeline: readText(row, 'pipeline') }),
        ...(end === undefined ? {} : { end }),
      };
    });
}

/** A cell as a text, cleaned; '' for NULL. */
export function readText(row: Row, part: string): string {
  return normalizeText(String(row[part] ?? ''));
}

/** Databases write a truth as a word, a letter or a number. */
export function isTrue(cell: Cell | undefined): boolean {
  return /^(?:true|t|1|yes)$/i.test(String(cell ?? ''));
}

/** A column's name as SQL: quoted as a table's is. */
export function nameColumn(server: Server, column: string): Sql {
  return server.nameTable(joinTableName({ schema: undefined, table: column }));
}
