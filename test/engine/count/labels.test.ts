import { describe, expect, it } from 'vitest';
import { configOf, countRows } from '../count.ts';

describe('labels and names', () => {
  it('match in any case, Unicode form and white space', async () => {
    const spellings = ['Звонок', 'ЗВОНОК', ' звонок ', '\u00a0Звонок\u2003', 'звонок\t'];
    const cafes = ['Café au lait', 'Cafe\u0301 au lait', 'CAFÉ  AU\u00a0LAIT'];
    const events = [...spellings, ...cafes].map((label, i) => `${i},${label},2026-11-02\n`).join('');
    expect(
      await countRows({
        'voronka.yaml': configOf(['list', 'звонок', 'Café au lait']),
        'transitions.csv': `contact_id,stage,at\n${events}`,
      }),
    ).toEqual([
      '(unassigned) звонок 8/8/0/0',
      '(unassigned) Café au lait 8/3/0/5',
      '* звонок 8/8/0/0',
      '* Café au lait 8/3/0/5',
    ]);
  });

  it('of managers compare exactly but for white space, Unicode form and aliases', async () => {
    const names = ['Ann', ' Ann ', 'ann', 'Zoe\u0308', 'Zoë', 'A.  Smith', 'A. Smith'];
    const events = names.map((name, i) => `${i},call,2026-11-02,${name}\n`).join('');
    const files = {
      'voronka.yaml': configOf(['list', 'call'], 'managers: { aliases: { "A. Smith": Ann } }\n'),
      'transitions.csv': `contact_id,stage,at,manager\n${events}`,
    };
    expect(await countRows(files)).toEqual([
      'Ann call 4/4/0/0',
      'Zoë call 2/2/0/0',
      'ann call 1/1/0/0',
      '* call 7/7/0/0',
    ]);
    expect(await countRows(files, ['--manager', 'A. Smith'])).toEqual(['Ann call 4/4/0/0', '* call 7/7/0/0']);
  });

  it('of ids compare exactly', async () => {
    const files = {
      'voronka.yaml': configOf(['list', 'call']),
      'transitions.csv':
        'contact_id,stage,at\na,list,2026-11-02\nA,call,2026-11-02\n 01,list,2026-11-02\n1,call,2026-11-02\n a ,call,2026-11-02\n',
    };
    expect(await countRows(files)).toEqual(['(unassigned) call 4/3/0/1', '* call 4/3/0/1']);
  });

  it('may all be left without a label', async () => {
    const config = `timezone: UTC\nstages: [{ id: list, labels: [] }, { id: call, labels: [] }]\ncontacts: { file: contacts.csv }\n`;
    const files = { 'voronka.yaml': config, 'contacts.csv': 'contact_id\n1\n' };
    expect(await countRows(files)).toEqual(['(unassigned) call 1/0/0/1', '* call 1/0/0/1']);
  });

  it('stand in code-point order, letters beyond the basic plane last', async () => {
    const names = ['\uff5e', '😀', 'Ёлка', 'Анна', 'ann', 'Zed'];
    const events = names.map((name, i) => `${i},call,2026-11-02,${name}\n`).join('');
    const rows = await countRows({
      'voronka.yaml': configOf(['list', 'call']),
      'transitions.csv': `contact_id,stage,at,manager\n${events}`,
    });
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['Zed', 'ann', 'Ёлка', 'Анна', '\uff5e', '😀', '*']);
  });
});

describe('many', () => {
  it('stages: forty', async () => {
    const stages = Array.from({ length: 40 }, (_, i) => `s${i}`);
    const events = stages.flatMap((stage, i) => [
      `a,${stage},2026-11-02 10:${String(i).padStart(2, '0')},Ann\n`,
    ]);
    const rows = await countRows({
      'voronka.yaml': configOf(stages),
      'transitions.csv': `contact_id,stage,at,manager\n${events.reverse().join('')}b,s20,2026-11-02,Bob\n`,
    });
    expect(rows.filter((row) => row.startsWith('* '))).toEqual(
      stages
        .slice(1)
        .map((stage, i) => `* ${stage} ${i + 1 <= 20 ? '2/2/0/0' : i + 1 === 21 ? '2/1/0/1' : '1/1/0/0'}`),
    );
  });

  it('managers: three thousand', async () => {
    const name = (i: number): string => `m${String(i).padStart(4, '0')}`;
    const events = Array.from(
      { length: 3000 },
      (_, i) => `${i},list,2026-11-02,${name(i)}\n${i},call,2026-11-03,${name(i)}\n`,
    );
    const rows = await countRows({
      'voronka.yaml': configOf(['list', 'call']),
      'transitions.csv': `contact_id,stage,at,manager\n${events.join('')}`,
    });
    expect(rows.length).toBe(3001);
    expect(rows[0]).toBe('m0000 call 1/1/0/0');
    expect(rows.at(-2)).toBe('m2999 call 1/1/0/0');
    expect(rows.at(-1)).toBe('* call 3000/3000/0/0');
  });
});
