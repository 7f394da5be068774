import { describe, expect, it } from 'vitest';
import { nameNextExports } from '../../../src/domain/text/dated-name.ts';

describe('the name of the next export', () => {
  it.each([
    ['amocrm_export_leads_2026-11-26.csv', 'amocrm_export_leads_*.csv'],
    ['exports/Сделки 26.11.2026.csv.gz', 'exports/Сделки *.csv.gz'],
    ['deals_20261126_183000.csv', 'deals_*.csv'],
    ['hubspot-crm-exports-all-deals-2026-11-26-1.csv', 'hubspot-crm-exports-all-deals-*.csv'],
    ['DEAL_20230327_02a5b9d0_642195f6d5b9b.csv', 'DEAL_*.csv'],
    ['report1700000000000.csv', 'report*.csv'],
    ['deals 2026-11-26T18.30.05.xlsx', 'deals *.xlsx'],
    ['../deals-2026-11-26 (2).csv', '../deals-*.csv'],
    ['deals (1).csv', 'deals*.csv'],
    ['2026-11-26/deals-2026-11-26.csv', '2026-11-26/deals-*.csv'],
  ])('of %s is %s', (file, pattern) => {
    expect(nameNextExports(file)).toBe(pattern);
  });

  it.each([
    'deals.csv',
    'bitrix24.csv',
    'deals-2.csv',
    '2026/deals.csv',
    '2026-11-26.csv',
    '2026-11-26.csv.gz',
    'facade_decade.csv',
    'deals-2026.csv',
    'deals[1]-2026-11-26.csv',
    'q4-2026.csv',
  ])('is not known of %s', (file) => {
    expect(nameNextExports(file)).toBeNull();
  });
});
