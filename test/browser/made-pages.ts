import { join } from 'node:path';
import type { Language } from '../../src/domain/text/language.ts';
import { runToolIn } from '../tool/run-tool.ts';

export const DEMO = join(import.meta.dirname, '../../fixtures/demo');

/** Every command that writes pages about the demo, and what it is asked. */
export const ASKED = {
  report: [],
  gaps: [],
  coach: [],
  scorecard: ['Волков Игорь'],
  trend: [],
  spread: [],
  whatif: [],
  compare: ['Волков Игорь', 'Павлова Анна'],
  plan: ['--goal', 'payment=200', '--period', '2026-11'],
  velocity: [],
  stuck: [],
  refusals: [],
  activity: [],
  leads: [],
  base: [],
  handover: ['Волков Игорь'],
  check: [],
  presets: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Asked = keyof typeof ASKED;
export const ASKABLE = Object.keys(ASKED) as Asked[];

/** The page of a command about the demo. */
export async function makePage(command: Asked, language: Language): Promise<string> {
  const argv = [command, ...ASKED[command], '--format', 'html', '--lang', language, '--quiet'];
  const { status, stdout, stderr } = await runToolIn(DEMO, argv);
  if (status !== 0) throw new Error(`voronka ${argv.join(' ')}: ${stderr}`);
  return stdout;
}
