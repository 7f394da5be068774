/** What answers the questions about the book of contacts beyond coefficients, in one chunk: see `further-views.ts`. */
export { askActivity } from '../activity/activity-command.ts';
export { askBase } from '../base/base-command.ts';
export { askHandover } from '../handover/handover-command.ts';
export { askLeads } from '../leads/leads-command.ts';
export { askRefusals } from '../refusals/refusals-command.ts';
