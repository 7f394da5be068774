import { describe, expect, it } from 'vitest';
import { configOf, countRows } from '../count.ts';

const CONTACTS = `contact_id,manager,created_at
1,Ann,2026-11-01
2,,2026-11-01
3,robot,2026-11-01
4,Ann,2026-11-01
`;
// the robot performs what nobody does; Bob takes over contact 4
const TRANSITIONS = `contact_id,stage,at,manager
1,call,2026-11-02,robot
1,deal,2026-11-03, robot
2,call,2026-11-02,robot
2,deal,2026-11-03,Admin
3,call,2026-11-02,Robo
3,Lost,2026-11-04,Bob
4,call,2026-11-02,robot
4,call,2026-11-02,Bob
4,deal,2026-11-03,Bob
`;
const files = (managers: string) => ({
  'voronka.yaml': configOf(
    ['list', 'call', 'deal'],
    `contacts: { file: contacts.csv }\nmanagers: ${managers}\n`,
  ),
  'contacts.csv': CONTACTS,
  'transitions.csv': TRANSITIONS,
});

/** Admin by name, the robot by its alias and by what the alias stands for. */
const SYSTEM = files('{ system: [robot, "Admin "], aliases: { Robo: robot } }');

describe('what a system user does', () => {
  it.each([
    [
      'entry',
      [
        '(unassigned) call 2/2/0/0',
        // the list of contact 3 is the robot's, its call the robot's too
        '(unassigned) deal 2/1/1/0',
        'Ann call 2/2/0/0',
        'Ann deal 1/1/0/0',
        'Bob deal 1/1/0/0',
      ],
    ],
    [
      'owner',
      ['(unassigned) call 2/2/0/0', '(unassigned) deal 2/1/1/0', 'Ann call 2/2/0/0', 'Ann deal 2/2/0/0'],
    ],
    [
      'performer',
      [
        '(unassigned) call 2/2/0/0',
        '(unassigned) deal 1/1/0/0',
        'Ann call 1/1/0/0',
        'Ann deal 1/1/0/0',
        'Bob call 1/1/0/0',
        // whoever reported the loss was the last to touch contact 3
        'Bob deal 2/1/1/0',
      ],
    ],
  ])('is the contact’s manager’s, or nobody’s: %s', async (credit, rows) => {
    expect(await countRows(SYSTEM, ['--credit', credit])).toEqual([
      ...rows,
      '* call 4/4/0/0',
      '* deal 4/3/1/0',
    ]);
  });

  it('is anybody’s where it is not listed', async () => {
    const rows = await countRows(files('{ system: [admin, Robot] }'));
    expect(rows.filter((row) => /^(Admin|robot|Robo) /.test(row))).toEqual([
      'Robo deal 1/0/1/0',
      'robot call 1/1/0/0',
      'robot deal 2/2/0/0',
    ]);
  });

  it('is found by the spelling before an alias too', async () => {
    const rows = await countRows(
      files('{ system: [Robo, robot, Admin], aliases: { Robo: Carl, Admin: Carl } }'),
    );
    expect(rows.filter((row) => row.startsWith('Carl'))).toEqual([]);
  });
});
