import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ChartSection, Report } from '../../../src/report/model.ts';
import { runToolIn } from '../../tool/run-tool.ts';

const written: Report[] = [];
const keep = vi.hoisted(() => ({ report: (_: unknown): string => '' }));
vi.mock('../../../src/render/html/page.ts', () => ({ renderPage: (report: unknown) => keep.report(report) }));
keep.report = (report) => {
  written.push(report as Report);
  return 'written\n';
};

const MANAGERS = 230;
/** Contacts of each. */
const CONTACTS = 12;
/** This one loses everybody at the meeting, and the next takes the longest. */
const WORST = 'Manager 229';
const SLOWEST = 'Manager 228';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-big-'));
  const stages = [
    '{ id: list, name: List, labels: [List] }',
    '{ id: meeting, name: Meeting, labels: [Meeting], target: 60%, floor: 40% }',
    '{ id: deal, name: Deal, labels: [Deal], target: 50%, floor: 30% }',
  ].map((stage) => `  - ${stage}`);
  const config = ['timezone: Europe/Moscow', 'stages:', ...stages, 'lost: { labels: [Lost] }'];
  const inputs = ['contacts: { file: contacts.csv }', 'transitions: { file: transitions.csv }'];
  writeFileSync(
    join(folder, 'voronka.yaml'),
    [...config, ...inputs, 'analysis: { maturity: off }', ''].join('\n'),
  );
  const contacts = ['ID;Компания;Ответственный;Дата создания'];
  const transitions = ['ID;Этап;Дата;Кто изменил'];
  for (let manager = 0; manager < MANAGERS; manager++) {
    const name = `Manager ${manager}`;
    for (let contact = 0; contact < CONTACTS; contact++) {
      const id = `${manager}-${contact}`;
      const move = (stage: string, day: number): void => {
        transitions.push(`${id};${stage};${String(day).padStart(2, '0')}.09.2026 10:00;${name}`);
      };
      contacts.push(`${id};Company ${id};${name};01.09.2026 09:00`);
      move('List', 1);
      if (name === WORST || contact % 2 === 0) {
        move('Lost', 3);
        continue;
      }
      move('Meeting', name === SLOWEST ? 20 : 3);
      move(contact % 3 === 0 ? 'Lost' : 'Deal', 25);
    }
  }
  writeFileSync(join(folder, 'contacts.csv'), `${contacts.join('\n')}\n`);
  writeFileSync(join(folder, 'transitions.csv'), `${transitions.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function drawIn(language: 'en' | 'ru', command: string): Promise<ChartSection[]> {
  const { status, stderr } = await runToolIn(folder, [command, '--format', 'html', '--lang', language]);
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return written.at(-1)!.sections.filter((each) => each.kind === 'chart');
}

/** Names beside the team's in the first step of a picture, and what is said beneath it. */
function look(charts: readonly ChartSection[], kind: 'control' | 'spread' | 'velocity') {
  const { picture, notes = [], table } = charts.find((each) => each.picture.kind === kind)!;
  const first =
    picture.kind === 'control'
      ? picture.groups[0]!.bars
      : picture.kind === 'spread'
        ? picture.steps[0]!.dots
        : picture.kind === 'velocity'
          ? picture.steps[0]!.bars
          : [];
  const names = first.filter(({ team }) => !team).map(({ label }) => label);
  return { names, said: notes.join(' '), rows: table.rows.length };
}

describe('pictures of 230 managers', () => {
  it('draw those that tell most, and say in English how many are left out', async () => {
    const charts = await drawIn('en', 'report');
    const control = look(charts, 'control');
    expect(control.names).toHaveLength(200);
    expect(control.names).toContain(WORST);
    expect(control.said).toContain(
      'Drawn are 200 rows, those with the most steps below the floor first; 30 others are not.',
    );
    expect(control.rows).toBeGreaterThanOrEqual(MANAGERS);
    const spread = look(charts, 'spread');
    expect(spread.names).toHaveLength(60);
    expect(spread.names).toContain(WORST);
    expect(spread.said).toMatch(/\d+ values closer to the team’s are not drawn\./);
    const times = look(await drawIn('en', 'velocity'), 'velocity');
    expect(times.names).toHaveLength(60);
    expect(times.names).toContain(SLOWEST);
    expect(times.said).toMatch(/\d+ quicker ones are not drawn\./);
  }, 60_000);

  it('say so in Russian', async () => {
    const charts = await drawIn('ru', 'report');
    expect(look(charts, 'control').said).toContain(
      'Нарисовано: 200 строк — сначала те, у кого больше всего этапов ниже порога. Не показано: 30 строк.',
    );
    expect(look(charts, 'spread').said).toMatch(
      /Не показано ещё \d+ значени[еяй] — поближе к коэффициенту отдела\./,
    );
    expect(look(await drawIn('ru', 'velocity'), 'velocity').said).toMatch(
      /Не показано ещё \d+ значени[еяй] — побыстрее\./,
    );
  }, 60_000);
});
