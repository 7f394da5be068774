import { expect, it } from 'vitest';
import { mixEn } from '../../../src/report/mix/mix-en.ts';
import { mixRu } from '../../../src/report/mix/mix-ru.ts';
import type { ListFacts } from '../../../src/report/mix/mix-texts.ts';
import { spreadEn } from '../../../src/report/spread/spread-en.ts';
import { spreadRu } from '../../../src/report/spread/spread-ru.ts';

const FACTS = { gap: 0.25, explained: 0.124, peers: 0.476 };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

it.each([
  [
    'peers',
    'A harder list explains 12.4 of the 25.0 points to the target: in line with peers on the same list (47.6%).',
    'База труднее, и это объясняет 12,4 из 25,0 п. п. отставания: на такой же у коллег не лучше (47,6 %).',
  ],
  [
    'part',
    'A harder list explains 12.4 of the 25.0 points to the target, yet peers do better on the same list (47.6%).',
    'База труднее, и это объясняет 12,4 из 25,0 п. п. отставания, но на такой же у коллег лучше (47,6 %).',
  ],
  [
    'team',
    'Like the team, which comes to 47.6% on the same list.',
    'Как в целом по отделу: на такой же базе у него 47,6 %.',
  ],
  [
    'none',
    'It is not the list: the team comes to 47.6% on the same one.',
    'Дело не в базе: на такой же у отдела 47,6 %.',
  ],
] as const)('of a list that is %s', (excuse, en, ru) => {
  expect(plain(mixEn.list({ ...FACTS, excuse }))).toBe(en);
  expect(plain(mixRu.list({ ...FACTS, excuse }))).toBe(ru);
});

it('explains no more than there is', () => {
  const facts: ListFacts = { ...FACTS, explained: 0.3, excuse: 'peers' };
  expect(mixEn.list(facts)).toContain('explains all 25.0 points to the target');
  expect(plain(mixRu.list(facts))).toContain('объясняет все 25,0 п. п. отставания');
});

it('names what makes lists the same', () => {
  expect(mixEn.same(['segment', 'Город'])).toBe('The same list: as many contacts of each segment and Город.');
  expect(mixRu.same(['segment', 'Город'])).toBe(
    'Такая же база — с тем же составом клиентов по сегментам и по столбцу «Город».',
  );
});

it('says how much rows differ', () => {
  const facts = { stage: 'Call', phi: 0.84, p: 0.55, differs: false, few: false };
  expect(plain(spreadEn.dispersion(facts))).toBe(
    'Call: they differ no more than by luck (phi 0.8, p = 0.55).',
  );
  expect(plain(spreadRu.dispersion(facts))).toBe('Call: различия не больше случайных (phi 0,8, p = 0,55).');
  const few = { ...facts, phi: 6.2, p: 1e-9, differs: true, few: true };
  expect(plain(spreadEn.dispersion(few))).toBe(
    'Call: they differ by more than luck alone, mostly by a few of them (phi 6.2, p < 0.0001).',
  );
  expect(plain(spreadRu.dispersion(few))).toBe(
    'Call: различия больше случайных, и дело в немногих (phi 6,2, p < 0,0001).',
  );
});
