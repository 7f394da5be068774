import type { HelpTopic } from '../../app/help-topics.ts';
import type { Language } from '../../domain/text/language.ts';
import type { HelpTexts, TopicHelp } from './help-texts.ts';

/** The help of one language; the other is not loaded. */
export async function loadHelp(language: Language): Promise<HelpTexts> {
  return language === 'ru' ? (await import('./help-ru.ts')).helpRu : (await import('./help-en.ts')).helpEn;
}

/** What the help explains beside commands. */
export async function loadTopics(language: Language): Promise<Readonly<Record<HelpTopic, TopicHelp>>> {
  return language === 'ru'
    ? (await import('./topics-ru.ts')).TOPICS_RU
    : (await import('./topics-en.ts')).TOPICS_EN;
}
