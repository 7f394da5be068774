import type { Report } from '../../report/model.ts';

export function renderMarkdown(_report: Report): string {
  return '';
}
