import { contacts, count, counted, list, percent } from '../words/phrases-ru.ts';
import type { RefusalsTexts, StandingOut } from './refusals-texts.ts';

const refusals = (value: number): string => counted(value, 'отказ', 'отказа', 'отказов');
const before = (stage: string | null): string => (stage === null ? '' : ` до этапа «${stage}»`);
const part = ({ name, reason, stage, lost, of, share }: Omit<StandingOut, 'others'>): string =>
  `${name}: «${reason}» — ${percent(share)} отказов${before(stage)} (${count(lost)} из ${count(of)})`;

export const refusalsRu: RefusalsTexts = {
  reasons: {
    budget: 'Нет бюджета',
    supplier: 'Есть поставщик',
    price: 'Дорого',
    'not-planned': 'Сейчас не планируют',
    'no-fit': 'Не подходит',
    'no-interest': 'Не интересно',
    terms: 'Не устроили условия',
  },
  none: 'причина не указана',
  stages: { after: 'после последнего этапа', unknown: 'этап неизвестен', all: 'все этапы' },
  columns: {
    reason: 'Причина',
    manager: 'Менеджер',
    stage: 'Не дошли до этапа',
    lost: 'Отказов',
    share: 'Доля',
    cumulative: 'Нарастающим итогом',
    team_share: 'У коллег',
    low: 'От',
    high: 'До',
    flag: 'Отметка',
    unrecorded: 'Без причины',
    bar: '',
  },
  others: 'У остальных',
  titles: {
    refusals: (lost) => `Почему отказываются: ${refusals(lost)}`,
    rows: (dimension) => `Самая частая причина — ${dimension}`,
    flags: 'Кто выделяется',
    recall: ({ contacts: number, until }) => `Перезвонить до ${until}: ${contacts(number)}`,
    calls: 'Кому звонить',
  },
  flags: {
    excuse: (facts) => `${part(facts)}, у коллег — ${percent(facts.others)}.`,
    more: (facts) => `${part(facts)}, у остальных — ${percent(facts.others)}.`,
    unrecorded: ({ name, stage, lost, of, share }) =>
      `${name}: без причины ${percent(share)} отказов${before(stage)} (${count(lost)} из ${count(of)}).`,
    nobody: 'Никто не выделяется: различия не больше случайных.',
    few: (fewest) =>
      `Сравнивать пока рано: ни у кого нет и ${counted(fewest, 'отказа', 'отказов', 'отказов')}.`,
    alone: 'Сравнивать не с кем.',
  },
  meanings: {
    excuse:
      'Отговорку слышит тот, кто не убедил: «есть поставщик» — чаще всего рано закончившийся разговор, «у вас нет такой позиции», когда она есть, — слабая презентация. Работать надо над разговором.',
    more: 'Чаще, чем у коллег, и это не случайность: посмотрите, что это за клиенты, потом послушайте разговоры.',
    moreOf: 'Чаще, чем у остальных, и это не случайность: посмотрите, что за клиенты оттуда приходят.',
    unrecorded:
      'Без причины больше 10 % отказов: что с ними делать, никто не скажет. Пусть причину спрашивают и записывают.',
  },
  notes: {
    noLosses: 'Отказов здесь нет.',
    noReasons: (lost) =>
      `Причина не указана ни у одного отказа (всего ${count(lost)}): в выгрузке нет такой колонки или её никто не заполняет. Назовите колонку в конфиге (transitions: columns: reason).`,
    unrecorded: ({ lost, of }) =>
      `Причина не указана у ${count(lost)} из ${counted(of, 'отказа', 'отказов', 'отказов')}.`,
    unknown: ({ reasons, of }) =>
      `Конфиг не знает ${counted(of, 'название причины', 'названия причин', 'названий причин')}, ${of === 1 ? 'оно считается отдельной причиной' : 'каждое считается отдельной причиной'}: ${list([...reasons.map((each) => `«${each}»`), ...(of > reasons.length ? [`ещё ${count(of - reasons.length)}`] : [])])}. Названия с одним смыслом объединяет refusals: reasons.`,
    afterLast: ({ lost, of }) =>
      `${count(lost)} из ${counted(of, 'отказа', 'отказов', 'отказов')} — уже после последнего этапа: в воронке такой клиент считается дошедшим.`,
    unknownStage: (lost) =>
      `У ${counted(lost, 'клиента', 'клиентов', 'клиентов')} этап отказа по этой выгрузке не узнать: ни на какой этап они не отнесены.`,
    more: (reasons) =>
      `И ещё ${counted(reasons, 'причина', 'причины', 'причин')}: больше или меньше покажет --top, все запишет -o refusals.csv.`,
    recall: 'Кому и когда перезвонить: voronka refusals --recall.',
  },
  recall: {
    columns: {
      due: 'Когда звонить',
      contact_id: 'Клиент',
      company: 'Компания',
      manager: 'Менеджер',
      reason: 'Причина',
      lost_at: 'Дата отказа',
      overdue_days: 'Просрочено дней',
    },
    row: ({ name, contacts: number, overdue }) =>
      `${name}: ${contacts(number)}${overdue === 0 ? '' : `, просрочено ${count(overdue)}`}`,
    more: (number) =>
      `И ещё ${contacts(number)}: больше или меньше покажет --top, одного менеджера — --manager, всех запишет -o recall.xlsx.`,
    none: 'До этого дня перезванивать некому.',
    nobody:
      'Ни у одного отказа нет причины, после которой перезванивают. Когда перезванивать, говорит recall: 75d у причины (refusals: reasons в конфиге).',
    order: 'Тех, кто с тех пор вернулся, в списке нет.',
  },
  chart: {
    unit: 'отказы',
    alternative: ({ lost, reasons, first, share, half }) =>
      `${refusals(lost)}, ${counted(reasons, 'причина', 'причины', 'причин')}. Самая частая — «${first}», ${percent(share)}; половину отказов ${half === 1 ? 'даёт она одна' : `дают первые ${count(half)}`}.`,
    note: 'Столбцы — отказы по причинам. Линия — сколько дают причины вместе, начиная с самой частой.',
  },
  rules: ({ timezone }) =>
    `отказы периода — за тем, кто их записал, иначе за владельцем · часовой пояс ${timezone}`,
};
