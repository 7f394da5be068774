import { normalizeLabel } from '../../domain/text/label.ts';

/** What exports write into cells that hold nothing, as labels are compared. */
export const DEFAULT_BLANKS: readonly string[] = [
  ...['-', '--', '---', '–', '—', '−', '…', '...'],
  ...['null', '(null)', '<null>', 'undefined', 'nan', 'none', '-none-', '--none--'],
  ...['n/a', '#n/a', '#н/д', 'н/д', '#null!'],
  ...['select', '-select-', '--select--', '- select -'],
  ...['(blank)', '(empty)', '(no value)', 'no value', 'not set', '(not set)'],
  ...['(пусто)', 'пусто', 'не закрыта', 'нет данных'],
  ...['не указано', '(не указано)', 'не выбрано', '(не выбрано)'],
];

/**
 * The texts that are blank in a column.
 *
 * @param configured what the config says instead of {@link DEFAULT_BLANKS}
 * @param meaningful texts that mean something there: labels of stages, spellings of managers
 * @returns as labels are compared
 */
export function chooseBlanks(
  configured: readonly string[] = DEFAULT_BLANKS,
  meaningful: readonly string[] = [],
): string[] {
  const kept = new Set(meaningful.map(normalizeLabel));
  const blanks = new Set(configured.map(normalizeLabel));
  return [...blanks].filter((text) => text !== '' && !kept.has(text));
}
