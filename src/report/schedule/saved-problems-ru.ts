import { SCHEDULE_DAYS, SCHEDULE_EXAMPLES } from '../../domain/schedule/schedule-time.ts';
import { count, names, near } from '../words/phrases-ru.ts';
import type { ProblemTexts } from '../words/texts.ts';

const DAYS = SCHEDULE_DAYS.ru;
const EXAMPLES = SCHEDULE_EXAMPLES.ru;

/** `monday (report: monday.html, monday.xlsx)`. */
function nameView({ name, command, outputs }: { name: string; command: string; outputs: readonly string[] }) {
  return `${name} (${command}${outputs.length === 0 ? '' : `: ${names(outputs)}`})`;
}

/** Sentences about saved views and schedules. */
export const viewsRu = {
  'view-none': () => ({
    message: 'в конфигурации нет сохранённых отчётов',
    hint: 'впишите их под именем: reports: { monday: { command: report, period: last-week, outputs: [monday.html] } }',
  }),
  'view-whose': ({ command, known }) => ({
    message: `какой отчёт? voronka ${command} нужно имя сохранённого отчёта`,
    hint: `сохранены: ${known.map(nameView).join('; ')}`,
  }),
  'view-unknown': ({ nearest, known }) => ({
    message: 'под этим именем отчёт не сохранён',
    hint: near(nearest) ?? `сохранены: ${names(known)}`,
  }),
  'view-command': ({ nearest, known }) => ({
    message: 'эту команду нельзя сохранить как отчёт',
    hint: near(nearest) ?? `command — одна из: ${names(known, known.length)}`,
  }),
  'view-key': ({ command, nearest, known }) => ({
    message: `у voronka ${command} нет такого ключа для сохранённого отчёта`,
    hint: near(nearest) ?? `можно: ${names(known, known.length)}`,
  }),
  'view-value': ({ key, expected }) => ({
    message: expected === 'flag' ? `${key} — это true или false` : `в ${key} нужно одно значение`,
  }),
  'view-ending': ({ known }) => ({
    message: 'формат определяется расширением файла, а это расширение незнакомо',
    hint: `расширения: ${names(known, known.length)}`,
  }),
  'view-outputs': ({ view }) => ({
    message: `в отчёте «${view}» не сказано, какие файлы писать`,
    hint: `добавьте outputs: [${view}.html]; на экран выводится только отчёт, который запущен один`,
  }),
  'output-undated': ({ name }) => ({
    message: `для {${name}} нужна дата, а в файлах её нет ни у одной строки`,
    hint: 'назовите день: --as-of 2026-11-20',
  }),
  'schedule-when': () => ({
    message: 'когда запускать? Не указан --at',
    hint: `например, ${EXAMPLES.map((each) => `--at '${each}'`).join(', ')}`,
  }),
  'schedule-day': ({ nearest }) => ({
    message: '--at: такого дня нет',
    hint: near(nearest) ?? `дни: ${names(DAYS, DAYS.length)}; или число месяца`,
  }),
  'schedule-time': () => ({
    message: '--at — это день и время',
    hint: `например, ${names(EXAMPLES, EXAMPLES.length)}`,
  }),
  'schedule-path': () => ({
    message: 'в пути есть перевод строки или другой управляющий символ: ни один планировщик такого не примет',
    hint: 'переименуйте файл или папку',
  }),
  'schedule-long': ({ bytes, most }) => ({
    message: `строка для cron занимает ${count(bytes)} байт, а cron принимает не больше ${count(most)}`,
    hint: 'запланируйте меньше отчётов одной записью или перенесите конфигурацию туда, где путь короче',
  }),
  'crontab-missing': () => ({
    message: 'на этом компьютере нет программы crontab, вносить запись некуда',
    hint: 'установите cron (в Debian: apt install cron) или уберите --install: запись для других планировщиков печатает --print systemd, launchd или windows',
  }),
  'crontab-failed': ({ detail }) => ({
    message: `crontab сообщает об ошибке: ${detail}`,
    hint: 'ничего не изменено',
  }),
} satisfies Partial<ProblemTexts>;
