import type { WorkbookTexts } from './workbook-texts.ts';

export const workbookRu: WorkbookTexts = {
  sheets: { presets: 'Выгрузки CRM', rejects: 'Отклонённые строки' },
  notes: 'Пояснения',
  sheet: 'Таблица',
  title: 'Воронка продаж',
};
