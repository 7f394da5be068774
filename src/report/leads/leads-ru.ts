import { count, list, percent, plural } from '../words/phrases-ru.ts';
import type { LeadsTexts } from './leads-texts.ts';

const shares = (rows: readonly { name: string; share: number }[]): string =>
  list(rows.map(({ name, share }) => `${name} (${percent(share)})`));
const qualities = (rows: readonly { name: string; quality: number }[]): string =>
  list(rows.map(({ name, quality }) => `${name} (${percent(quality)})`));
const leads = (value: number): string => {
  const whole = Math.round(value);
  return `${count(whole)} ${plural(whole, { one: 'лид', few: 'лида', many: 'лидов', other: 'лида' })}`;
};
const ofLeads = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'лида', other: 'лидов' })}`;

export const leadsRu: LeadsTexts = {
  titles: {
    leads: 'Лиды',
    rejected: 'Отброшено после первого контакта',
    deal: 'Как распределены лиды',
  },
  columns: {
    manager: 'Менеджер',
    entered: 'Первых контактов',
    rejected: 'Отброшено',
    share: 'Доля',
    verdict: 'По норме',
    leads: 'Лидов',
    lead_share: 'От всех лидов',
    quality: 'Качество',
  },
  source: 'Источник',
  noSource: '(без источника)',
  verdicts: {
    'too-few': 'мало данных',
    ok: 'в норме',
    excess: 'выше нормы',
    watch: 'выше, но может быть случайно',
  },
  rejected: {
    team: ({ entered, rejected, share, norm, verdict }) =>
      `Из ${ofLeads(entered)} после первого контакта отброшено ${count(rejected)}: ${percent(share)}${
        verdict === 'ok' || verdict === 'too-few' ? ', в пределах нормы' : ' при норме'
      } ${percent(norm)}.`,
    rows: (rows) => `Точно выше нормы: ${shares(rows)}.`,
    nobody: 'Точно выше нормы — никто.',
    sources: ({ rows, contacts: own, others }) =>
      `Дело скорее в источниках, чем в менеджерах: сверх нормы ${shares(rows)} — ${leads(own)} (менеджерами объясняется ${count(Math.round(others))}). Это разговор с маркетингом: кого приводят и что обещают?`,
    managers: ({ rows, contacts: own, others }) =>
      `Дело скорее в менеджерах, чем в источниках: сверх нормы ${shares(rows)} — ${leads(own)} (источниками объясняется ${count(Math.round(others))}). Это первичная обработка: послушайте разговоры и проверьте, кого отбросили.`,
    both: ({ sources, managers }) =>
      `Сверх нормы: источниками объясняется ${leads(sources)}, менеджерами — ${leads(managers)}. Маркетинг это или первичная обработка, не сказать. Если выше нормы все, сначала проверьте саму норму.`,
    noLosses: 'Отказы не записаны: отброшенных не видно, и 0 не значит, что их не было.',
    young: (value) =>
      `${count(value)} ${plural(value, { one: 'лид', few: 'лида', many: 'лидов', other: 'лида' })} — с таким недавним первым контактом, что отказ ещё возможен.`,
    rule: ({ stage, next, days, norm }) =>
      `Отброшен — значит потерян за ${count(days)} ${plural(days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })} после этапа «${stage}», не дойдя до этапа «${next}». До ${percent(norm)} — обычное дело.`,
    present:
      'Список текущих этапов не говорит, когда клиент потерян: сколько лидов отброшено сразу, сказать нельзя.',
    none: 'Первых контактов не было.',
  },
  deal: {
    hot: (rows) => `Горячие лиды достаются: ${qualities(rows)}; 100 % — как в среднем по отделу.`,
    cold: (rows) => `Хуже, чем у других: ${qualities(rows)}. Их коэффициенты читайте с этой поправкой.`,
    alike: 'Лиды распределены поровну: заметно лучших не получает никто.',
    unknown: 'У клиентов нет ни сегмента, ни источника: чего стоят лиды, сказать нельзя.',
    rule: (columns) =>
      `Качество: сколько приносили отделу такие же лиды (${list(columns)}) за всё время — против всех его лидов.`,
  },
};
