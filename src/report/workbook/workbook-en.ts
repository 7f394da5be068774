import type { WorkbookTexts } from './workbook-texts.ts';

export const workbookEn: WorkbookTexts = {
  sheets: { presets: 'CRM exports', rejects: 'Rejected rows' },
  notes: 'Notes',
  sheet: 'Table',
  title: 'Sales funnel',
};
