import type { HelpTexts } from './help-texts.ts';

export const helpRu: HelpTexts = {
  program: {
    about:
      'Коэффициенты перехода в воронке продаж по менеджерам и этапам рядом с целями:\nкого чему учить, насколько это надёжно и кто в отделе может научить.',
    examples: [
      '  voronka init --contacts contacts.csv --transitions transitions.csv',
      '  voronka report',
      '  voronka gaps --period last-week -o gaps.csv',
    ],
  },
  commands: {
    report: {
      about: 'Страница на понедельник: воронка, коэффициенты менеджеров, кого чему учить.',
      examples: [
        '  voronka report                                  если voronka.yaml здесь же',
        '  voronka report --period last-4-weeks --by segment',
        '  voronka report --transitions export.csv --as-of 2026-11-20 --lang en',
      ],
    },
    gaps: {
      about: 'Подробная таблица: по строке на каждого менеджера и этап, для Excel и других таблиц.',
      examples: [
        '  voronka gaps --format csv > gaps.csv',
        '  voronka gaps --period 2026-11 --manager Иванов -o ivanov.csv',
        '  voronka gaps --fail-on coach --quiet     для cron: код 1, если кого-то надо учить',
      ],
    },
    coach: {
      about: 'Только список, кого чему учить; сначала самое важное.',
      examples: ['  voronka coach', '  voronka coach --segment Розница --format json'],
    },
    scorecard: {
      about: 'Страница для разговора с менеджером: воронка, динамика, чему учиться, зависшие сделки.',
      argument: 'чья; с --all — всех',
      examples: ['  voronka scorecard Иванов', "  voronka scorecard --all -o 'cards/{manager}.txt'"],
    },
    trend: {
      about: 'Становится ли лучше: коэффициенты по неделям, по менеджерам и этапам.',
      examples: ['  voronka trend', '  voronka trend --every month --last 6 -o trend.csv'],
    },
    spread: {
      about: 'Кто отличается от отдела не случайно, с учётом того, сколько у кого клиентов.',
      examples: ['  voronka spread', '  voronka spread --period 2026-Q4 -o spread.csv'],
    },
    whatif: {
      about: 'Что это даст: сделки и деньги при другом коэффициенте.',
      examples: [
        '  voronka whatif                                  каждый переход ниже цели, поднятый до неё',
        '  voronka whatif --set payment=95% --deal-value 120000',
        '  voronka whatif --to best --manager Иванов',
      ],
    },
    compare: {
      about: 'Чем отличаются два менеджера или два периода, этап за этапом.',
      argument: 'два менеджера, два периода или менеджер и team',
      examples: ['  voronka compare Иванов Сидоров', '  voronka compare 2026-10 2026-11'],
    },
    plan: {
      about: 'Сколько клиентов нужно на каждом этапе, по менеджерам и неделям; план и факт.',
      examples: ['  voronka plan --goal payment=61 --period 2026-12', '  voronka plan -o plan.csv'],
    },
    velocity: {
      about: 'Сколько времени занимает каждый переход, у менеджеров и в отделе.',
      examples: ['  voronka velocity', '  voronka velocity --period 2026-Q4 -o velocity.csv'],
    },
    stuck: {
      about: 'Сделки, которые лежат на этапе дольше обычного; сначала самые старые.',
      examples: ['  voronka stuck --manager Иванов', '  voronka stuck --older-than 14d -o stuck.csv'],
    },
    refusals: {
      about: 'Почему клиенты отказываются, по менеджерам, и кому перезвонить.',
      examples: ['  voronka refusals', '  voronka refusals --recall -o recall.xlsx'],
    },
    activity: {
      about: 'Сколько работает каждый менеджер и не пересыхает ли верх его воронки.',
      examples: [
        '  voronka activity --every day',
        '  voronka activity --fail-on alarm --quiet     для cron: код 1, если воронку выжимают',
      ],
    },
    leads: {
      about: 'Сколько лидов отброшено после первого разговора и как лиды распределены.',
      examples: ['  voronka leads', '  voronka leads --by source --period last-month -o leads.csv'],
    },
    base: {
      about: 'Клиентская база: новые и повторные, кто остаётся, кто замолчал, чего стоят.',
      examples: ['  voronka base --every quarter', '  voronka base --reactivate -o reactivate.xlsx'],
    },
    handover: {
      about: 'Что уйдёт вместе с менеджером и кому это передать.',
      argument: 'чьё',
      examples: ['  voronka handover Иванов', '  voronka handover --orphans --silent 30d'],
    },
    chart: {
      about: 'Одна картинка для слайда или чата: SVG, а PNG — если установлен конвертер.',
      argument: 'control, funnel, trend, spread, gains, velocity, pareto или refusals',
      examples: [
        '  voronka chart control -o control.svg',
        '  voronka chart trend --every month -o trend.svg',
      ],
    },
    run: {
      about: 'Сделать отчёты, сохранённые в конфигурации под именем; данные читаются один раз.',
      argument: 'имена из раздела reports: конфигурации',
      examples: ['  voronka run monday', '  voronka run monday cards --quiet'],
    },
    schedule: {
      about: 'Чтобы отчёты приходили сами: запись для cron, systemd, launchd или Windows.',
      argument: 'имена из раздела reports: конфигурации',
      examples: [
        "  voronka schedule monday --at 'Mon 07:00'",
        "  voronka schedule monday --at 'Mon 07:00' --install",
        '  voronka schedule monday --remove',
      ],
    },
    completion: {
      about: 'Напечатать скрипт, с которым клавиша Tab дополняет команды, ключи и имена.',
      argument: 'bash, zsh, fish или powershell',
      examples: [
        '  source <(voronka completion bash)',
        '  voronka completion fish > ~/.config/fish/completions/voronka.fish',
      ],
    },
    check: {
      about: 'Прочитать всё и сказать, что не так; учтена каждая строка.',
      examples: [
        '  voronka check',
        '  voronka check --strict --rejects rejected.csv',
        '  zcat export.csv.gz | voronka check --transitions -',
      ],
    },
    init: {
      about: 'Посмотреть на файлы и написать voronka.yaml с пояснениями.',
      argument: 'любые выгрузки; где контакты, а где переходы, выяснится само',
      examples: [
        '  voronka init deals.csv                          выгрузка CRM',
        '  voronka init --contacts contacts.csv --transitions transitions.csv',
        '  voronka init deals.csv --ask                    по шагам, с вопросами',
        '  voronka init --transitions export.csv -o funnel.yaml --force',
      ],
    },
    track: {
      about: 'Вести историю этапов, которой нет в CRM: дописать, что изменилось.',
      argument: 'CSV сделок с нынешним этапом каждой; - — стандартный ввод',
      examples: [
        '  voronka track deals.csv --history transitions.csv',
        '  voronka track deals.csv --history transitions.csv --preset bitrix24 --quiet',
        '  voronka track old.csv --history transitions.csv --at 2026-11-20 --dry-run',
      ],
    },
    load: {
      about: 'Отправить файлы в ClickHouse: две таблицы, очищенные, сколько угодно раз.',
      examples: [
        '  voronka load --to clickhouse://loader@ch.example:8443/crm',
        '  voronka load --transitions new.csv.gz --to clickhouse://127.0.0.1/crm',
        '  voronka load --to clickhouse://ch1.example/crm --to clickhouse://ch2.example/crm',
      ],
    },
    presets: {
      about: 'Перечислить CRM, выгрузки которых читаются как есть.',
      examples: ['  voronka presets', '  voronka presets --format json'],
    },
  },
  options: {
    config: 'файл конфигурации; обычно voronka.yaml здесь же',
    contacts: 'CSV контактов; - — стандартный ввод',
    transitions: 'CSV переходов по этапам; несколько читаются как один',
    period:
      'только вошедшие за период: 2026-W47, 2026-11, 2026-Q4, 2026-11-02..2026-11-08, last-week, last-4-weeks, this-month … от --as-of или от сегодняшнего дня',
    since: 'только вошедшие с этого дня',
    until: 'только вошедшие по этот день включительно',
    asOf: 'на какую дату считать отчёт; обычно — дата последнего события; now — сейчас',
    by: 'по какому признаку разбить вместо менеджеров: team, segment, source или другой столбец контактов',
    manager: 'показать только эти строки; отдел считается целиком',
    segment: 'считать только клиентов этих сегментов',
    basis:
      'как считать: по когортам, что стало с вошедшими, или по потокам, сколько пришло на этап к пришедшим на предыдущий',
    credit:
      'кому засчитан переход: тому, кто ввёл в предыдущий этап, ответственному или тому, кто довёл до конца',
    maturity: 'ждать от недавно вошедших того, что успевают за их срок, или сразу всего плана',
    adjust: 'сравнить на равных базах: segment, source или другие столбцы контактов через запятую',
    brief: 'главные цифры, что изменилось и кого чему учить, на одном экране',
    every: 'на какие отрезки делить время; обычно неделя',
    last: 'сколько отрезков назад от даты отчёта; обычно 12',
    set: 'поднять коэффициент этапа до этого или на +1%; можно повторять',
    to: 'поднять коэффициенты до цели, до лучшего коллеги, до наставника или до отдела',
    dealValue: 'сколько стоит сделка: 120000, "1500 EUR"; обычно — средняя сумма в данных',
    goal: 'сколько клиентов должно быть на этапе; можно повторять',
    from: 'считать план по целям или по достигнутым коэффициентам; обычно по целям',
    olderThan: 'показать, что лежит дольше этого срока (14d, 36h), а не дольше обычного',
    top: 'только первые',
    with: 'добавить к странице эти части',
    all: 'карточка каждого менеджера; {manager} в имени -o — отдельный файл каждому',
    activities: 'CSV звонков, писем, встреч и задач; - — стандартный ввод',
    purchases: 'CSV покупок: клиент, дата, сумма',
    recall: 'кому и когда перезвонить на этой неделе',
    reactivate: 'замолчавшие клиенты, сначала крупные',
    orphans: 'клиенты, менеджер которых давно ничего не делает',
    silent: 'сколько менеджер ничего не делает, чтобы его клиенты стали ничьими; по умолчанию 30d',
    requireProof: 'этап без подтверждения не считать пройденным',
    format: 'формат вывода; обычно по расширению -o, иначе первый из этих',
    output: 'записать в файл, целиком или никак',
    lang: 'язык текстов',
    allowForeignIds: 'считать, даже если номера в контактах и переходах почти не совпадают',
    strict: 'остановиться с кодом 3, если отклонена хоть одна строка',
    rejects: 'записать отклонённые строки в CSV',
    failOn: 'код 1, если есть переход с таким выводом (watch: и coach); alarm: если воронка пересыхает',
    explain: 'вместо ответа напечатать, какие запросы SQL выполнены и где',
    quiet: 'без замечаний в стандартный поток ошибок',
    paint: 'цвет только в терминале, всегда (например, для less -R) или никогда',
    color: 'без цвета; NO_COLOR делает то же',
    ask: 'задать вопросы обо всём сомнительном и спросить цели; нужен терминал',
    force: 'перезаписать существующий файл',
    history: 'CSV переходов, который пополняется; если его нет, он будет создан',
    at: 'когда сделана выгрузка; обычно — время изменения файла',
    excel: 'csv для электронной таблицы на вашем языке: заголовки, названия, десятичная запятая',
    pager: 'не открывать постранично отчёт, который длиннее экрана',
    when: "когда: 'Mon 07:00', 'Mon-Fri 18:30', '1 08:00' (число месяца), '07:00' (каждый день)",
    print: 'напечатать запись для этого планировщика; обычно — принятого на этом компьютере',
    install: 'внести запись в cron; повторно — заменить',
    remove: 'убрать запись из cron',
    target:
      'ClickHouse: clickhouse://user@host:port/database; сколько серверов, столько раз: у каждого своя часть',
    cluster: 'по одному --to на шард этого кластера: создать ещё и таблицы поверх них всех',
    wait: 'сколько секунд ждать другой запуск за той же работой; обычно 60, у run 10',
    dryRun: 'сказать, что добавилось бы, и ничего не писать',
    preset: 'читать выгрузку этой CRM как есть',
    column: 'какой столбец файла чем считать, если не узнался; можно повторять',
    pipeline: 'только сделки этой воронки; * — всех',
  },
  commandGroups: {
    look: 'Посмотреть на воронку:',
    further: 'Спросить дальше:',
    control: 'Вести базу:',
    prepare: 'Подготовить данные:',
    repeat: 'Чтобы делалось само:',
    tool: 'О самой программе:',
  },
  optionGroups: {
    read: 'Что прочитать:',
    count: 'Что посчитать:',
    ask: 'Что спросить:',
    write: 'Как записать:',
    run: 'Как выполнить:',
  },
  topics: {
    targets: 'цели и пороги и когда менеджера пора учить',
    windows: 'сколько может длиться переход и о ком судить рано',
    credit: 'чей это переход: кто из клиентов кому засчитан',
    dates: 'периоды, день отсчёта и даты в файлах',
    formats: 'страницы, книги Excel, csv: что кому отдать',
    maturity: 'почему недавний клиент — ещё не неудача',
  },
  topicsTitle: 'О чём ещё расскажет справка:',
  moreTitle: 'Подробнее:',
  page: 'README.ru.md',
  titles: {
    'Usage:': 'Использование:',
    'Options:': 'Ещё:',
    'Commands:': 'Команды:',
    'Arguments:': 'Аргументы:',
    '[options]': '[ключи]',
    '[command]': '[команда]',
    'Examples:': 'Примеры:',
  },
  exitStatus:
    'Код выхода: 0 — сделано; 1 — сработал --fail-on; 2 — выполнить не удалось;\n  3 — --strict, и есть отклонённые строки; 130 — прервано.',
  helpOption: 'показать эту справку',
  helpCommand: 'справка по команде или теме',
  versionOption: 'показать версию',
};
