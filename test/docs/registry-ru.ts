import type { OptionName } from '../../src/app/options/option-specs.ts';
import { DEFAULT_ANALYSIS } from '../../src/domain/evidence/funnel.ts';
import type { OTHER_VARIABLES } from './registry.ts';

/** What `registry.ts` says in English, for the Russian page of options. */
export const WORDS_RU = {
  command: 'команда',
  option: 'ключ',
  about: 'что делает',
  values: 'значения',
  default: 'по умолчанию',
  variable: 'переменная',
  commands: 'команды',
  all: 'все',
  allBut: 'все, кроме',
} as const;

export const DEFAULTS_RU: Partial<Readonly<Record<OptionName, string>>> = {
  contacts: 'как в конфигурации',
  transitions: 'как в конфигурации',
  preset: 'как в конфигурации',
  pipeline: 'как в конфигурации',
  period: 'всё время',
  by: '`manager`',
  manager: 'все',
  segment: 'все',
  basis: `как в конфигурации, иначе \`${DEFAULT_ANALYSIS.basis}\``,
  credit: `как в конфигурации, иначе \`${DEFAULT_ANALYSIS.credit}\``,
  adjust: 'как в конфигурации, иначе не сравнивать',
  maturity: `как в конфигурации, иначе \`${DEFAULT_ANALYSIS.maturity}\``,
  output: 'на экран; у `init` — `voronka.yaml`',
  lang: 'как в конфигурации, иначе язык системы',
  history: 'нет: `track` его требует',
  target: 'нет: `load` его требует',
};

export const VARIABLES_RU: Readonly<Record<keyof typeof OTHER_VARIABLES, string>> = {
  LC_ALL:
    'язык текстов, если его не задали ни `--lang`, ни `VORONKA_LANG`, ни конфигурация: `ru…` — русский, всё остальное — английский',
  LC_MESSAGES: 'то же, если `LC_ALL` пуста',
  LANG: 'то же, если пусты обе',
  NO_COLOR: 'без цвета, если не пуста',
  FORCE_COLOR: 'цвет и тогда, когда вывод идёт не в терминал, если не пуста и не `0`; `NO_COLOR` важнее',
  CLICOLOR_FORCE: 'то же',
  TERM: '`dumb`: ни цвета, ни строки о ходе работы, ни постраничного показа, ни ссылок; `linux`: без ссылок',
  VORONKA_PAGER:
    'программа, которая листает отчёт длиннее экрана, с её ключами; пусто или `cat` — не листать; по умолчанию `PAGER`, иначе `less`',
  VORONKA_SOURCE_PASSWORD: 'пароль к серверам из `source` в конфигурации; он важнее, чем `passwordFile`',
  PAGER: 'то же, если нет `VORONKA_PAGER`',
  LESS: 'ключи `less`; по умолчанию `FRX`: цвета остаются',
  PATH: '`chart`: где искать программу, которая делает PNG',
  HOME: 'при дополнении: что значит `~` в имени конфигурации',
  SHELL: '`completion`: какая оболочка, если она не названа',
  COLUMNS: 'ширина таблиц, когда вывод идёт не в терминал; по умолчанию — сколько нужно',
  TZ: 'часовой пояс компьютера для конфигураций без `timezone`; её читает Node',
  TMPDIR:
    'где на время работы лежат распакованные и переписанные файлы; в Windows — `TEMP`, `TMP`; её читает Node',
};
