import type { Report } from '../../report/model.ts';

export function renderChartFile(_report: Report): string {
  return '';
}
