import { listColumns } from '../../domain/tables.ts';

/** Of a file with one row a contact: its columns as a table of transitions, and those it has as one of contacts. */
export const EVENT_COLUMNS = [...new Set([...listColumns('transitions'), ...listColumns('contacts')])];
