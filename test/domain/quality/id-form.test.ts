import { describe, expect, it } from 'vitest';
import { chooseIdForm, type IdMatch } from '../../../src/domain/quality/id-form.ts';

const EXACT = { contacts: 100, transitions: 50, both: 0 };

describe('chooseIdForm', () => {
  const choose = (...matches: IdMatch[]) => chooseIdForm(EXACT, matches)?.form ?? null;

  it.each([
    [46, 'number'],
    // no more than nine tenths of the smaller table's
    [45, null],
    [50, 'number'],
  ])('of 50 ids %d match then: %s', (both, form) => {
    expect(choose({ form: 'number', contacts: 100, transitions: 50, both })).toBe(form);
  });

  it('takes none that makes two ids of one file the same', () => {
    expect(choose({ form: 'number', contacts: 99, transitions: 50, both: 50 })).toBeNull();
    expect(choose({ form: 'number', contacts: 100, transitions: 49, both: 49 })).toBeNull();
  });

  it('takes the first of several', () => {
    const rest = { contacts: 100, transitions: 50, both: 50 };
    expect(choose({ form: 'any-case', ...rest }, { form: 'number', ...rest })).toBe('any-case');
  });
});
