import { describe, expect, it } from 'vitest';
import { look } from './look.ts';

/** Contacts 1, 2 … of one manager each, with one column more. */
async function find(column: string, ...cells: readonly string[]) {
  const rows = cells.map((cell, index) => `${index + 1},M${index + 1},"${cell.replaceAll('"', '""')}"\n`);
  return look({ contacts: `contact_id,manager,${column}\n${rows.join('')}` });
}

describe('a company with several ids', () => {
  it.each([
    ['tax_id', 'same-tax-id', '7701234567', '77 0123-4567'],
    ['tax_id', 'same-tax-id', 'DE123456780', '123456780'],
    ['phone', 'same-phone', '+7 (921) 555-22-78', '89215552278'],
    ['phone', 'same-phone', '8-921-555-22-78 доб. 12', '79215552278'],
    ['phone', 'same-phone', '+49 30 1234567', '49301234567 ext 5'],
    ['phone', 'same-phone', '555-22-78', '5552278'],
    ['phone', 'same-phone', '+7 921 555-22-78, +7 495 123-45-68', '8 495 1234568'],
    ['email', 'same-email', ' Info@Example.COM', 'info@example.com'],
    ['email', 'same-email', 'a@example.com; b@example.com', 'b@example.com'],
    ['company', 'same-company', 'ООО «Ромашка»', 'Ромашка, ооо'],
    ['company', 'same-company', 'ЗАО "Строй-Инвест"', 'СТРОЙИНВЕСТ'],
    ['company', 'same-company', 'Общество с ограниченной ответственностью "Ёлка"', 'ООО Елка'],
    ['company', 'same-company', 'ИП Петров П.П.', 'Петров П. П.'],
    ['company', 'same-company', 'Acme, Inc.', 'ACME LLC'],
    ['company', 'same-company', 'Müller GmbH & Co. KG', 'Müller'],
    ['company', 'same-company', 'Padaria Sol Ltda.', 'Padaria Sol'],
  ])('shares its %s: %s (%s, %s)', async (column, code, one, other) => {
    const { notices } = await find(column, one, other, '');
    expect(notices[code]).toMatchObject({ count: 2, total: 3, of: 'contacts' });
    expect(notices[code]?.examples).toHaveLength(1);
    expect(notices[code]?.examples[0]).toMatch(/: 1, 2$/);
    // they are two managers'
    expect(notices['company-split']?.examples[0]).toMatch(/: 1 \(M1\), 2 \(M2\)$/);
  });

  it.each([
    ['tax_id', '7701234567', '7701234568'],
    ['tax_id', '0000000000', '0000000000'],
    ['tax_id', '1234567890', '1234567890'],
    ['tax_id', '12345', '12345'],
    ['phone', '+7 921 555-22-78', '+49 921 555-22-78'],
    ['phone', '123-45', '123-45'],
    ['phone', '+7 (999) 999-99-99', '8 999 999 99 99'],
    ['phone', '-', '-'],
    ['email', 'нет', 'нет'],
    ['email', 'a@example.com', 'b@example.com'],
    ['company', 'ООО Ромашка', 'ООО Ромашка-2'],
    ['company', 'ООО', 'ООО'],
    ['company', 'ИП', 'ИП'],
  ])('is not told from %s %s and %s', async (column, one, other) => {
    const { notices, clear } = await find(column, one, other);
    expect(Object.keys(notices)).toEqual(['undated']);
    expect(clear).toContain('company-split');
  });

  it('is one contact where the id is the same', async () => {
    const contacts = 'contact_id,company\n1,Acme\n1,Acme Inc\n2,Other\n';
    expect((await look({ contacts })).notices['same-company']).toBeUndefined();
  });

  it('is told by the largest groups', async () => {
    const { notices } = await find(
      'company',
      'B1x',
      'A1x',
      'C1x',
      'C1x',
      'C1x',
      'C1x',
      'B1x',
      'A1x',
      'D1x',
      'D1x',
    );
    expect(notices['same-company']).toMatchObject({
      count: 10,
      share: 1,
      examples: ['C1x: 3, 4, 5 …', 'A1x: 2, 8', 'B1x: 1, 7'],
    });
  });

  it('of one manager is not split', async () => {
    const { notices } = await look({
      contacts: 'contact_id,manager,company\n1,Ann,Acme\n2,Ann,Acme\n3,Ann,Zeta\n4,Bob,Zeta\n5,,Acme\n',
    });
    expect(notices['same-company']).toMatchObject({ count: 5 });
    expect(notices['company-split']).toMatchObject({ count: 2, examples: ['Zeta: 3 (Ann), 4 (Bob)'] });
  });

  it('is not looked for where no column tells', async () => {
    const { clear } = await look({ contacts: 'contact_id\n1\n2\n' });
    expect(clear.filter((code) => /^same|split/.test(code))).toEqual([]);
  });
});

describe('a list of deals', () => {
  /** So many deals, of which the first few have one client. */
  const list = (deals: number, shared: number) =>
    find('company', ...Array.from({ length: deals }, (_, i) => (i < shared ? 'Acme' : `Company ${i}`)));

  it('names several deals of one client, and sees nothing wrong in that', async () => {
    const { notices, clear } = await list(60, 21);
    expect(notices['same-company']).toMatchObject({ count: 21, total: 60 });
    expect(notices['same-company']?.effect).toContain('probably a list of deals');
    expect(notices['company-split']).toBeUndefined();
    expect(clear).not.toContain('company-split');
  });

  it.each([
    [60, 20],
    [49, 40],
  ])('is none: %i contacts, %i with one name', async (deals, shared) => {
    const { notices } = await list(deals, shared);
    expect(notices['same-company']?.effect).toContain('If they are one client');
    expect(notices['company-split']).toMatchObject({ count: shared });
  });
});
