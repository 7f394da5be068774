import { describe, expect, it } from 'vitest';
import { parseEntryHeader } from '../../../src/ingest/columns/entry-header.ts';

describe('the name of a column of dates', () => {
  it.each([
    ['Date entered "Demo (Sales Pipeline)"', { stage: 'Demo', pipeline: 'Sales Pipeline' }],
    ['DATE ENTERED “Demo(Sales)”', { stage: 'Demo', pipeline: 'Sales' }],
    ['Date entered "Demo (by phone) (Sales)"', { stage: 'Demo (by phone)', pipeline: 'Sales' }],
    ['Date entered "Demo (Sales (EU))"', { stage: 'Demo', pipeline: 'Sales (EU)' }],
    ['Date entered "Demo"', { stage: 'Demo' }],
    ['Date entered "(Sales)"', { stage: '(Sales)' }],
    ['Date entered "Demo ()"', { stage: 'Demo ()' }],
    ['Date entered "Demo :)"', { stage: 'Demo :)' }],
    ['\ufeffDate\u00a0entered  "Won ""big"" (Sales)"', { stage: 'Won ""big""', pipeline: 'Sales' }],
    ['Дата входа в этап «Демо (Продажи)»', { stage: 'Демо', pipeline: 'Продажи' }],
    ['Дата перехода на "Демо"', { stage: 'Демо' }],
    ["Date entered 'Demo (Sales Pipeline)'", { stage: 'Demo', pipeline: 'Sales Pipeline' }],
    ["Date entered 'Won't buy (Sales)'", { stage: "Won't buy", pipeline: 'Sales' }],
    ['Date entered ‘Demo’', { stage: 'Demo' }],
    ['Date entered Demo', { stage: 'Demo' }],
    ['Date entered Closed Won (Sales)', { stage: 'Closed Won', pipeline: 'Sales' }],
    ['Date entered Stage 2', { stage: 'Stage 2' }],
    ['Fecha de entrada en "Cierre ganado (Ventas)"', { stage: 'Cierre ganado', pipeline: 'Ventas' }],
    ['Datum des Eintritts in „Angebot“', { stage: 'Angebot' }],
    ['Date d’entrée dans « Gagné (Ventes) »', { stage: 'Gagné', pipeline: 'Ventes' }],
    ["Data de entrada em 'Ganho'", { stage: 'Ganho' }],
    ['Data di ingresso in "Vinto"', { stage: 'Vinto' }],
    ['Data wejścia do „Oferta”', { stage: 'Oferta' }],
    ['Datum ingevoerd "Offerte (Verkoop)"', { stage: 'Offerte', pipeline: 'Verkoop' }],
    ['hs_v2_date_entered_closedwon', { stage: 'closedwon' }],
    ['hs_date_entered_appointmentscheduled', { stage: 'appointmentscheduled' }],
    ['hs_v2_date_entered_123456', { stage: '123456' }],
    ['property_hs_v2_date_entered_closedlost', { stage: 'closedlost' }],
    ['PROPERTIES_HS_DATE_ENTERED_CLOSEDLOST', { stage: 'CLOSEDLOST' }],
  ])('%s', (header, expected) => {
    expect(parseEntryHeader(header)).toEqual(expected);
  });

  it.each([
    ...[
      'Date entered',
      'Date entered ""',
      'Date exited "Demo (Sales)"',
      'Demo',
      '',
      'Date entered current stage',
    ],
    ...[
      'Date Entered Stage',
      'Date entered by',
      'hs_v2_date_entered_current_stage',
      'hs_v2_date_exited_closedwon',
    ],
    ...['Fecha de entrada', 'Fecha de entrada en vigor', 'Datum ingevoerd', "Date d'entrée"],
  ])('%j says nothing', (header) => {
    expect(parseEntryHeader(header)).toBeUndefined();
  });
});
