import { describe, expect, it } from 'vitest';
import { parseDatePattern } from '../../../../src/domain/calendar/writing/date-pattern.ts';

describe('parseDatePattern', () => {
  it.each([
    ['dd.MM.yyyy HH:mm', '%d.%m.%Y %H:%M', false],
    ['d/M/yy h:mm a', '%d/%m/%y %I:%M %p', false],
    ['yyyyMMdd', '%Y%m%d', false],
    ['d MMM yyyy', '%d %b %Y', false],
    ['MMMM d, yyyy', '%B %d, %Y', false],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '%Y-%m-%dT%H:%M:%S.%g%z', true],
    ['yyyy-MM-dd HH:mm:ss.SSSSSS xxx', '%Y-%m-%d %H:%M:%S.%f %z', true],
    ["yyyy-MM-dd HH:mm:ss 'UTC'", '%Y-%m-%d %H:%M:%S %z', true],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", '%Y-%m-%dT%H:%M:%S%z', true],
    ["yyyy-MM-dd HH:mm' GMT'", '%Y-%m-%d %H:%M %z', true],
    ['EEE, dd MMM yyyy HH:mm:ss xx', '%a, %d %b %Y %H:%M:%S %z', true],
    ['EEEE, d. MMMM yyyy', '%A, %d. %B %Y', false],
    ['yyyy-MM-dd HH:mm z', '%Y-%m-%d %H:%M %z', true],
    ["dd 'o%' MM % yyyy", '%d o%% %m %% %Y', false],
  ])('reads %s', (pattern, strptime, offset) => {
    expect(parseDatePattern(pattern)).toEqual({ strptime, offset });
  });

  it.each([
    '',
    'dd.MM',
    'yyyy-MM',
    'HH:mm',
    'DD.MM.YYYY',
    'dd.mm.yyyy',
    'dd.MM.yyyyy',
    'ddd.MM.yyyy',
    'dd.MM.yyyy q',
    "'dd'.MM.yyyy",
  ])('is no pattern: %j', (pattern) => {
    expect(parseDatePattern(pattern)).toBeNull();
  });

  it.each(['excel', 'unix', 'unix-ms'])('knows the word %s', (number) => {
    expect(parseDatePattern(number)).toEqual({ number });
  });

  it.each(['day-first', 'month-first'])('knows the words %s', (dayOrder) => {
    expect(parseDatePattern(dayOrder)).toEqual({ dayOrder });
  });
});
