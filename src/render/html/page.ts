import type { Report } from '../../report/model.ts';

export function renderPage(_report: Report): string {
  return '';
}
