import { describe, expect, it } from 'vitest';
import { draftFunnel } from '../../../src/domain/draft/draft-funnel.ts';
import { NO_HINTS } from '../../../src/domain/draft/funnel-hints.ts';
import { findStatedPlace, findUsualPlace } from '../../../src/domain/draft/usual-order.ts';
import { surveyPaths } from './label-survey.ts';

/** Pipelines as sales teams have them, the lost deals last. */
const PIPELINES: readonly (readonly string[])[] = [
  ['1-Qualify', '2-Develop', '3-Propose', '4-Close', 'Won', 'Lost'],
  ['New', 'Qualified', 'Proposition', 'Won', 'Lost'],
  ['10% - Prospecting', '25% Discovery', '50% - Quote', '90% Verbal', 'Closed Won', 'Closed Lost'],
  ['New', 'Qualification', 'Discovery', 'Demo', 'Negotiation', 'Won', 'Lost'],
  ['New lead', 'Contacted', 'Meeting booked', 'Proposal sent', 'Contract signed', 'Paid', 'Not interested'],
  ['Новый', 'Согласование', 'Комплектация', 'Доставка', 'Выполнен', 'Отменен'],
  ['Холодный звонок', 'Замер', 'Расчёт сметы', 'Договор подписан', 'Монтаж', 'Оплата получена', 'Отказ'],
  [
    'Взяли в работу',
    'Назначена встреча',
    'Встреча проведена',
    'КП отправлено',
    'Счёт выставлен',
    'Сделка закрыта',
    'Слив',
  ],
  ['Lead', 'MQL', 'SQL', 'Opportunity', 'Customer', 'Churned'],
  ['Applied', 'Phone screen', 'Interview', 'Offer', 'Hired', 'Rejected'],
  ['Cold', 'Warm', 'Hot', 'Customer', 'Dead'],
  ['Neukunde', 'Erstgespräch', 'Angebot erstellt', 'Nachfassen', 'Auftrag gewonnen', 'Auftrag verloren'],
  ['Prospection', 'Qualification', 'Démonstration', 'Proposition commerciale', 'Signature', 'Perdue'],
  ['Prospecto', 'Contactado', 'Visita', 'Cotización', 'Cierre ganado', 'Cierre perdido'],
  ['Lead novo', 'Em contato', 'Visita agendada', 'Proposta', 'Fechado', 'Perdido'],
  ['Contatto', 'Visita', 'Preventivo', 'Contratto', 'Chiuso vinto', 'Chiuso perso'],
  ['Lead', 'Rozmowa', 'Wycena', 'Umowa', 'Wygrane', 'Przegrane'],
  ['Fırsat', 'Teklif', 'Sözleşme', 'Kazanıldı', 'Kaybedildi'],
  ['Лід', 'Перший контакт', 'Презентація', 'Договір', 'Оплата', 'Відмова'],
  ['Жаңа', 'Кездесу', 'Ұсыныс', 'Келісімшарт', 'Төленді', 'Бас тартты'],
  [
    'To contact',
    'Contacted',
    'In discussion',
    'Proposal',
    'Verbal agreement',
    'Closed',
    'On hold',
    'Lost - price',
  ],
];

describe('the usual order of stage names', () => {
  it.each(PIPELINES.map((stages) => [stages.join(' > '), stages] as const))(
    'is that of %s, whatever the rows show',
    (_, stages) => {
      // of the later stages more, and all at once: neither says anything
      const survey = surveyPaths(stages.map((stage, index) => [1 + index, [stage]] as const));
      const { stages: found, lost } = draftFunnel(survey, { ...NO_HINTS, snapshot: true });
      expect(found.map(({ name }) => name)).toEqual(stages.slice(0, -1));
      expect(lost.map(({ name }) => name)).toEqual(stages.slice(-1));
    },
  );

  it.each([
    ['1. New', 1],
    ['02 - Offer', 2],
    ['(3) Won', 3],
    ['№4 Договор', 4],
    ['10% Lead', 10],
    ['Offer (50 %)', 50],
    ['3rd visit', null],
    ['Call 2', null],
    ['2026 plan', null],
    ['New', null],
  ])('may be stated by a number: %s -> %s', (name, place) => expect(findStatedPlace(name)).toBe(place));

  it('goes by the latest of several words', () => {
    expect(findUsualPlace('Lead qualified')).toBe(findUsualPlace('Qualified'));
    expect(findUsualPlace('Whatever')).toBeNull();
  });
});
