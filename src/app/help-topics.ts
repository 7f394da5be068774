/** What the help explains beside commands: `voronka help targets`. */
export const HELP_TOPICS = ['targets', 'windows', 'credit', 'dates', 'formats', 'maturity'] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/** How else people may call them. */
const TOPIC_ALIASES: Readonly<Record<HelpTopic, readonly string[]>> = {
  targets: ['target', 'floors', 'цели', 'цель', 'пороги'],
  windows: ['window', 'окна', 'окно', 'сроки'],
  credit: ['зачёт', 'зачет'],
  dates: ['date', 'periods', 'period', 'даты', 'дата', 'периоды', 'период'],
  formats: ['format', 'форматы', 'формат'],
  maturity: ['зрелость'],
};

/** All words that are understood, those of the help first. */
export const TOPIC_WORDS: readonly string[] = [...HELP_TOPICS, ...Object.values(TOPIC_ALIASES).flat()];

/** The topic of a word, if it is one's. */
export function findTopic(word: string): HelpTopic | undefined {
  const wanted = word.normalize('NFC').toLowerCase();
  return HELP_TOPICS.find((topic) => topic === wanted || TOPIC_ALIASES[topic].includes(wanted));
}
