import { listColumns } from '../../domain/tables.ts';

export const CONTACT_COLUMNS = listColumns('contacts');
export const TRANSITION_COLUMNS = listColumns('transitions');
/** Of a file with one row a contact: its columns as a table of transitions, and those it has as one of contacts. */
export const EVENT_COLUMNS = [...new Set([...TRANSITION_COLUMNS, ...CONTACT_COLUMNS])];
