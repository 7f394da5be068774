import type { Language } from '../../domain/text/language.ts';
import type { ScheduleTexts } from './schedule-texts.ts';

/** The texts about saved reports and schedules in one language, which no other command needs. */
export async function loadScheduleTexts(language: Language): Promise<ScheduleTexts> {
  return language === 'ru'
    ? (await import('./schedule-ru.ts')).scheduleRu
    : (await import('./schedule-en.ts')).scheduleEn;
}
