import { expect, it } from 'vitest';
import { findSystemUsers } from '../../../src/domain/managers/system-users.ts';

const find = (...loads: [name: string, events: number, owned: number][]): string[] =>
  findSystemUsers(loads.map(([name, events, owned]) => ({ name, events, owned }))).map(({ name }) => name);

it('is who makes most events and owns hardly anything', () => {
  expect(find(['Olga', 600, 0], ['Ann', 200, 50], ['Bob', 200, 50])).toEqual(['Olga']);
  expect(find(['Olga', 600, 1], ['Ann', 200, 50], ['Bob', 200, 49])).toEqual(['Olga']);
  // owns something, makes no majority, or one of two only
  expect(find(['Olga', 600, 2], ['Ann', 200, 50], ['Bob', 200, 48])).toEqual([]);
  expect(find(['Olga', 500, 0], ['Ann', 300, 50], ['Bob', 200, 50])).toEqual([]);
  expect(find(['Olga', 600, 0], ['Ann', 400, 50])).toEqual([]);
});

it('says nothing of a majority where no owners are known', () => {
  expect(find(['Olga', 600, 0], ['Ann', 200, 0], ['Bob', 200, 0])).toEqual([]);
});

it.each(['Робот', 'CRM-бот', 'System', 'API user', 'Администратор', 'Импорт', 'autodialer', 'Integration'])(
  'is called like a machine: %s',
  (name) => {
    expect(find([name, 3, 0], ['Ann', 200, 50])).toEqual([name]);
    expect(find([name, 30, 10], ['Ann', 200, 50])).toEqual([]);
    expect(find([name, 0, 0], ['Ann', 200, 50])).toEqual([]);
  },
);

it.each(['Ботов Иван', 'Администраторова Анна', 'Systemov', 'Apisova Anna'])('is no person: %s', (name) => {
  expect(find([name, 3, 0], ['Ann', 200, 50])).toEqual([]);
});
