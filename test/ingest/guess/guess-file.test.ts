import { describe, expect, it } from 'vitest';
import { guessOf, headersOf } from './columns-of.ts';

describe('a file of changes', () => {
  it('is known by an id that repeats, beside the number of the change', () => {
    const guess = guessOf(
      'ID;OWNER_ID;STAGE;CREATED_TIME',
      '901;1;New;2026-05-01',
      '902;1;Demo;2026-05-02',
      '903;2;New;2026-05-02',
      '904;2;Won;2026-05-05',
    );
    expect(guess).toMatchObject({ kind: 'history', shape: 'long' });
    expect(headersOf(guess)).toMatchObject({ contact_id: 'OWNER_ID', at: 'CREATED_TIME' });
  });
});

describe('a file of deals with a row each', () => {
  it('is a list of present stages, dated by the last edit with a doubt', () => {
    const guess = guessOf(
      'Nr;Phase;Zuständig;Erstellt;Geändert;Voraussichtlicher Abschluss',
      '1;Neu;Anna Alt;01.05.2026;03.05.2026;01.09.2026',
      '2;Angebot;Bert Bau;01.05.2026;04.05.2026;02.09.2026',
      '3;Neu;Anna Alt;02.05.2026;02.05.2026;03.09.2026',
    );
    expect(guess).toMatchObject({ kind: 'list', shape: 'snapshot', numbered: false });
    expect(headersOf(guess)).toMatchObject({
      contact_id: 'Nr',
      stage: 'Phase',
      at: 'Geändert',
      manager: 'Zuständig',
      created_at: 'Erstellt',
    });
    expect(guess.columns.find(({ logical }) => logical === 'at')?.why).toBe('edited');
  });

  it('is numbered where nothing tells the rows apart', () => {
    const guess = guessOf(
      'Name;Stage;Modified',
      'Big deal;New;2026-05-01',
      'Big deal;New;2026-05-02',
      'Small deal;Won;2026-05-03',
    );
    expect(guess).toMatchObject({ kind: 'list', numbered: true });
  });

  it('without any time dates nothing, and says which stage', () => {
    const guess = guessOf('Lead id;Lead stage', '1;New', '2;Won', '3;Lost');
    expect(guess).toMatchObject({ kind: 'contacts', timed: false, undated: 'Lead stage' });
  });
});
