/** What documents are furnished with, in one chunk. */
export * from '../../report/pages/card-page.ts';
export * from '../../report/pages/furnish.ts';
export * from '../../report/pages/report-page.ts';
export { gatherPage } from './gather-page.ts';
