type Pairs = readonly (readonly [name: string, about: string])[];

/** What the manual says beside what the help says. */
export const MAN_EN = {
  title: 'User Commands',
  name: 'NAME',
  synopsis: 'SYNOPSIS',
  description: 'DESCRIPTION',
  examples: 'EXAMPLES',
  commands: 'COMMANDS',
  options: 'OPTIONS',
  topics: 'TOPICS',
  environment: 'ENVIRONMENT',
  files: 'FILES',
  exitStatus: 'EXIT STATUS',
  seeAlso: 'SEE ALSO',
  short: 'whom of a sales team to coach on what, from the exports of a CRM',
  command: 'command',
  argument: 'argument',
  option: 'option',
  topic: 'topic',
  values: 'One of:',
  variable: 'Environment:',
  paragraphs: [
    'voronka reads the exports of any CRM as they come, counts every row, and holds the conversions of each manager against targets. It sends nothing anywhere: files in, files out.',
    'A config says which files, stages and targets; voronka init writes one. A file with a row a contact or a row a transition is enough.',
  ],
  aboutOptions:
    'What is asked for is settled in this order: the command line, the environment variable of the option, the config, the default. Each command takes those of these options that its --help lists.',
  aboutVariables:
    'Variables of options stand with them; an empty one is none, and 0, false and no switch off what takes no value. Beside them:',
  ofFiles: [
    ['voronka.yaml', 'the config, in the working folder; --config names another'],
    ['$(npm root -g)/voronka/docs', 'pages on each command and on every rule of counting'],
    ['$(npm root -g)/voronka/schema', 'JSON Schemas of the config and of what --format json writes'],
    ['$(npm root -g)/voronka/fixtures/demo', 'the data of a demo company to try things on'],
  ] as Pairs,
  statuses: [
    ['0', 'done'],
    ['1', 'done, and the --fail-on gate tripped: a step has that verdict'],
    ['2', 'could not run; why is on standard error, and no file was written'],
    ['3', '--strict, and rows were rejected'],
    ['130', 'interrupted'],
  ] as Pairs,
  more: [
    'voronka --help, voronka COMMAND --help, voronka help TOPIC.',
    'crontab(5), systemd.timer(5): what voronka schedule writes entries for.',
  ],
};

export const MAN_RU: typeof MAN_EN = {
  title: 'Команды пользователя',
  name: 'ИМЯ',
  synopsis: 'ОБЗОР',
  description: 'ОПИСАНИЕ',
  examples: 'ПРИМЕРЫ',
  commands: 'КОМАНДЫ',
  options: 'КЛЮЧИ',
  topics: 'ТЕМЫ СПРАВКИ',
  environment: 'ПЕРЕМЕННЫЕ СРЕДЫ',
  files: 'ФАЙЛЫ',
  exitStatus: 'КОД ВЫХОДА',
  seeAlso: 'СМОТРИТЕ ТАКЖЕ',
  short: 'кого в отделе продаж чему учить, по выгрузкам из CRM',
  command: 'команда',
  argument: 'аргумент',
  option: 'ключ',
  topic: 'тема',
  values: 'Одно из:',
  variable: 'Переменная:',
  paragraphs: [
    'voronka читает выгрузки любой CRM как есть, учитывает каждую строку и сравнивает переходы каждого менеджера с целями. Никуда ничего не отправляет: файлы на входе, файлы на выходе.',
    'Какие файлы, этапы и цели, говорит конфигурация; её напишет voronka init. Достаточно одного файла: со строкой на клиента или со строкой на переход.',
  ],
  aboutOptions:
    'Что важнее, когда сказано по-разному: командная строка, потом переменная ключа, потом конфигурация и, наконец, значение по умолчанию. Какие из ключей понимает команда, скажет её --help.',
  aboutVariables:
    'Переменные ключей названы при них; пустая — всё равно что никакой, а 0, false и no отключают ключ без значения. Кроме них:',
  ofFiles: [
    ['voronka.yaml', 'конфигурация в текущей папке; другую называет --config'],
    ['$(npm root -g)/voronka/docs/ru', 'страницы о командах и о том, как всё считается'],
    ['$(npm root -g)/voronka/schema', 'JSON Schema конфигурации и того, что пишет --format json'],
    ['$(npm root -g)/voronka/fixtures/demo', 'данные учебной компании, чтобы попробовать'],
  ],
  statuses: [
    ['0', 'сделано'],
    ['1', 'сделано, и сработал --fail-on: есть переход с таким выводом'],
    ['2', 'выполнить не удалось; почему, сказано в стандартном потоке ошибок, файлы не тронуты'],
    ['3', '--strict, и есть отклонённые строки'],
    ['130', 'прервано'],
  ],
  more: [
    'voronka --help, voronka КОМАНДА --help, voronka help ТЕМА.',
    'crontab(5), systemd.timer(5): для них пишет записи voronka schedule.',
  ],
};
