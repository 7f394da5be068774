import { dirname, join } from 'node:path';
import { HELP_TOPICS, type HelpTopic } from '../../app/help-topics.ts';
import type { Io } from '../../app/io.ts';
import type { Language } from '../../domain/text/language.ts';
import type { HelpTexts } from './help-texts.ts';
import { loadHelp, loadTopics } from './load-help.ts';

/** A topic, explained on one screen, and where more is said. */
export async function writeTopic(topic: HelpTopic, language: Language, io: Io): Promise<string> {
  const [{ moreTitle }, topics] = await Promise.all([loadHelp(language), loadTopics(language)]);
  const { text, page } = topics[topic];
  return `${text}\n\n${moreTitle} ${locatePage(page, io)}\n`;
}

/** What stands at the end of the help of the whole program. */
export function writeEnd({ topics, topicsTitle, moreTitle, page, exitStatus }: HelpTexts, io: Io): string {
  const width = Math.max(...HELP_TOPICS.map((topic) => topic.length));
  const lines = HELP_TOPICS.map((topic) => `  voronka help ${topic.padEnd(width)}  ${topics[topic]}`);
  return [topicsTitle, ...lines, '', exitStatus, '', `${moreTitle} ${locatePage(page, io)}`].join('\n');
}

/** Pages lie in the package, beside the folder of the program. */
function locatePage(page: string, { program }: Io): string {
  return join(dirname(program.script), '..', page);
}
