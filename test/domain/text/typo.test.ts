import { describe, expect, it } from 'vitest';
import { isLikelyTypo } from '../../../src/domain/text/typo.ts';

describe('a misspelling', () => {
  it.each([
    ['Презинтация', 'Презентация'],
    ['презентаия', 'Презентация'],
    ['Oтказ', 'Отказ'],
    ['Presentaton', 'Presentation'],
  ])('%s ~ %s', (label, other) => expect(isLikelyTypo(label, other)).toBe(true));

  it.each([
    ['Звонок 1', 'Звонок 2'],
    ['Интересно', 'Неинтересно'],
    ['Оплачен', 'Не оплачен'],
    ['qualified', 'unqualified'],
    ['Won', 'Wan'],
    ['База', 'база'],
    ['Договор', 'Разговор'],
  ])('%s is not %s', (label, other) => expect(isLikelyTypo(label, other)).toBe(false));
});
