import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/domain/problem.ts';
import { parseAddress } from '../../../src/engine/remote/parse-address.ts';

describe('an address', () => {
  it.each([
    [
      'clickhouse://reader@ch.example/crm',
      { kind: 'clickhouse', host: 'ch.example', port: 8443, secure: true, user: 'reader', database: 'crm' },
    ],
    ['clickhouse://ch.example', { port: 8443, secure: true, user: 'default', database: '' }],
    ['clickhouse://ch.example?secure=0', { port: 8123, secure: false }],
    ['clickhouse://ch.example:9999/?secure=1', { port: 9999, secure: true, database: '' }],
    ['clickhouse://localhost/crm', { port: 8123, secure: false }],
    ['clickhouse://127.8.9.10/crm', { port: 8123, secure: false }],
    ['clickhouse://127.0.0.1.example/crm', { port: 8443, secure: true }],
    ['clickhouse://[::1]:8124/crm', { host: '::1', port: 8124, secure: false }],
    ['clickhouse://[2001:db8::1]/crm', { host: '2001:db8::1', port: 8443, secure: true }],
    ['CLICKHOUSE://CH.example/crm', { kind: 'clickhouse', host: 'ch.example' }],
    ['clickhouse://база.рф/crm', { host: 'xn--80aabz.xn--p1ai' }],
    [
      'postgres://reader@pg.example/crm',
      { kind: 'postgres', port: 5432, secure: true, user: 'reader', database: 'crm' },
    ],
    ['postgresql://pg.example/crm?sslmode=disable', { kind: 'postgres', secure: false, user: 'postgres' }],
    ['postgres://pg.example/crm?sslmode=verify-full', { secure: true }],
    ['postgres://localhost/crm?sslmode=require', { secure: true }],
    [
      'postgres://anna%40sales@localhost/%D0%BE%D1%82%D0%B4%D0%B5%D0%BB',
      { user: 'anna@sales', database: 'отдел' },
    ],
  ])('%s', (url, expected) => {
    expect(parseAddress(url, {})).toMatchObject(expected);
  });

  it('is shown as it was written, without parameters', () => {
    const { shown } = parseAddress('clickhouse://reader@ch.example:8443/crm?secure=1', {
      password: 'hidden',
    });
    expect(shown).toBe('clickhouse://reader@ch.example:8443/crm');
    expect(parseAddress('postgres://[::1]/crm', {}).shown).toBe('postgres://[::1]/crm');
    expect(parseAddress('postgres://[::1]', {}).shown).toBe('postgres://[::1]');
  });

  it('takes the password from beside it', () => {
    expect(parseAddress('postgres://localhost/crm', { password: 'x', authority: 'PEM' })).toMatchObject({
      password: 'x',
      authority: 'PEM',
    });
    expect(parseAddress('postgres://localhost/crm', {}).password).toBeUndefined();
  });

  it.each([
    ['clickhose://host/crm', 'source-scheme', { scheme: 'clickhose', nearest: 'clickhouse' }],
    ['mysql://host/crm', 'source-scheme', { scheme: 'mysql' }],
    ['crm.csv', 'source-scheme', { scheme: '' }],
    ['', 'source-scheme', { scheme: '' }],
    ['clickhouse:host', 'source-address', { fault: 'form' }],
    ['clickhouse://', 'source-address', { fault: 'host' }],
    ['clickhouse:///crm', 'source-address', { fault: 'host' }],
    ['clickhouse://host/a b', 'source-address', { fault: 'form' }],
    ['clickhouse://host/crm#x', 'source-address', { fault: 'form' }],
    ['clickhouse://%zz@host/crm', 'source-address', { fault: 'form' }],
    ['clickhouse://host:99999/crm', 'source-address', { fault: 'port' }],
    ['clickhouse://host:eight/crm', 'source-address', { fault: 'port' }],
    ['clickhouse://host:0/crm', 'source-address', { fault: 'port' }],
    ['clickhouse://host/crm/deals', 'source-address', { fault: 'table' }],
    ['clickhouse://host/crm?secur=1', 'source-parameter', { parameter: 'secur', nearest: 'secure' }],
    ['clickhouse://host/crm?sslmode=disable', 'source-parameter', { parameter: 'sslmode' }],
    ['clickhouse://host/crm?constructor=1', 'source-parameter', { parameter: 'constructor' }],
    ['clickhouse://host/crm?secure=maybe', 'source-value', { parameter: 'secure', value: 'maybe' }],
    ['postgres://host/crm?sslmode=prefer', 'source-value', { value: 'prefer' }],
    ['postgres://host/crm?sslmode=constructor', 'source-value', { value: 'constructor' }],
  ] as const)('%s is refused: %s', (url, code, args) => {
    const place = { file: 'voronka.yaml', line: 3 };
    expect(refuse(url, place)).toMatchObject([{ code, args, place }]);
  });

  it.each([
    'postgres://reader:s3cret@host/crm',
    'postgres://reader:s3cret@host:99999/crm',
    'postgres://reader:s3cr%et@host/crm',
    'postgres://reader:s3cret@ho st/crm',
    'postgres://:s3cret@host/crm',
    'postgres://reader:s3cret@/crm',
    'postgres://reader:s3/cret@host/crm',
    'postgres://reader:s3@cret@host/crm',
    'postgres://host/crm?password=s3cret',
    'clickhouse://host/?user=reader&password=s3cret',
    'postgre://reader:s3cret@host/crm',
  ])('%s: a password in it is never shown', (url) => {
    const problems = refuse(url, {});
    expect(problems).not.toEqual([]);
    expect(JSON.stringify(problems)).not.toMatch(/s3|cret/);
  });

  it('says where a password belongs', () => {
    for (const url of ['postgres://reader:s3cret@host/crm', 'postgres://host/crm?password=s3cret']) {
      expect(refuse(url, {})).toMatchObject([{ code: 'source-address', args: { fault: 'password' } }]);
    }
  });
});

function refuse(url: string, place: object): unknown {
  try {
    parseAddress(url, { place });
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}
