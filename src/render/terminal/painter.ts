import { Chalk } from 'chalk';
import type { Verdict } from '../../domain/evidence/verdict.ts';
import type { Signal } from '../../domain/trend/signals.ts';

export type Tone = 'strong' | 'muted' | 'bar' | Verdict | Signal;

/** Colours text; a tone of null leaves it as it is. */
export type Painter = (text: string, tone: Tone | null | undefined) => string;

/** A painter in the basic sixteen colours, or in none. Nothing is said by colour alone. */
export function createPainter(color: boolean): Painter {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const paints: Readonly<Record<Tone, (text: string) => string>> = {
    strong: chalk.bold,
    muted: chalk.dim,
    bar: chalk.blue,
    coach: chalk.red.bold,
    watch: chalk.yellow,
    near: chalk.cyan,
    met: chalk.green,
    'too-few': chalk.dim,
    'no-data': chalk.dim,
    up: chalk.green,
    down: chalk.red.bold,
  };
  return (text, tone) => (color && tone ? paints[tone](text) : text);
}
