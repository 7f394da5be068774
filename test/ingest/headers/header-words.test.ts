import { describe, expect, it } from 'vitest';
import { PLANNED } from '../../../src/ingest/headers/date-words.ts';
import {
  coverWords,
  foldText,
  hasWords,
  phrases,
  splitHeader,
} from '../../../src/ingest/headers/header-words.ts';
import { DEAL } from '../../../src/ingest/headers/id-words.ts';
import { EDITOR, IN_CHARGE } from '../../../src/ingest/headers/people-words.ts';
import { STAGE } from '../../../src/ingest/headers/stage-column-words.ts';

describe('the words of a header', () => {
  it.each([
    ['LastModifiedDate', ['last', 'modified', 'date']],
    ['last_modified_date', ['last', 'modified', 'date']],
    ['OpportunityID', ['opportunity', 'id']],
    ['Deal - Won time', ['deal', 'won', 'time']],
    ['(Do Not Modify) Modified On', ['modified', 'on']],
    ['Close_Reason__c', ['close', 'reason']],
    ['properties.hs_createdate', ['createdate']],
    ['№ сделки', ['№', 'сделки']],
    ['Étape', ['etape']],
    ['Aşaması', ['asamasi']],
  ])('%s', (header, words) => {
    expect(splitHeader(header)).toEqual(words);
  });

  it('are those of a machine, or of a remark, where there are no others', () => {
    expect(splitHeader('hs')).toEqual(['hs']);
    expect(splitHeader('(do not modify)')).toEqual(['do', 'not', 'modify']);
  });

  it('are folded alike in any case, with or without accents', () => {
    expect(foldText('İLETİŞİM Größe Łódź')).toBe('iletisim grosse lodz');
  });
});

describe('phrases', () => {
  const list = phrases('closed by, *nummer', 'ответственн*');

  it('stand as whole words in their order', () => {
    expect(hasWords(['deal', 'closed', 'by'], list)).toBe(true);
    expect(hasWords(['by', 'closed'], list)).toBe(false);
    expect(hasWords(['closed'], list)).toBe(false);
  });

  it('match beginnings and endings where a star says so', () => {
    expect(hasWords(['ответственныи'], list)).toBe(true);
    expect(hasWords(['vorgangsnummer'], list)).toBe(true);
    expect(hasWords(['nummernkreis'], list)).toBe(false);
  });

  it('count as the longest that stands there', () => {
    expect(coverWords(['lead', 'source', 'text'], phrases('source, lead source'))).toBe(2);
  });
});

describe('the lists of words', () => {
  it.each([
    'Expected Close Date',
    'Предполагаемая дата закрытия',
    'Запланована дата',
    'Күтілетін күні',
    'Voraussichtliches Datum',
    'Date prévue',
    'Fecha prevista',
    'Previsão de fechamento',
    'Data prevista',
    'Przewidywana data',
    'Beklenen tarih',
  ])('%s is a plan', (header) => {
    expect(hasWords(splitHeader(header), PLANNED)).toBe(true);
  });

  it.each([
    'Deal owner',
    'Ответственный',
    'Відповідальний',
    'Жауапты',
    'Zuständig',
    'Responsable',
    'Responsável',
    'Responsabile',
    'Odpowiedzialny',
    'Sorumlu',
  ])('%s is in charge, and edits nothing', (header) => {
    expect(hasWords(splitHeader(header), IN_CHARGE)).toBe(true);
    expect(hasWords(splitHeader(header), EDITOR)).toBe(false);
  });

  it.each(['Last Modified By', 'Кем изменена', 'Geändert von', 'Modificado por', 'Değiştiren'])(
    '%s is an editor',
    (header) => {
      expect(hasWords(splitHeader(header), EDITOR)).toBe(true);
    },
  );

  it.each(['dealstage', 'Этап сделки', 'Кезең', 'Verkaufsphase', 'Étape', 'Etapa', 'Fase', 'Aşama'])(
    '%s is a stage',
    (header) => {
      expect(hasWords(splitHeader(header), STAGE)).toBe(true);
    },
  );

  it.each(['Opportunity ID', 'Номер заявки', 'Szansa', 'Trattativa', 'Fırsat'])('%s is a deal', (header) => {
    expect(hasWords(splitHeader(header), DEAL)).toBe(true);
  });
});
