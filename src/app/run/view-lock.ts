import { createHash } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type HeldLock, takeLock } from '../../disk/lock.ts';
import { followLink } from '../../disk/write-whole.ts';
import { compareCodePoints } from '../../domain/text/order.ts';
import { makeFileName } from '../../domain/text/safe-file-name.ts';
import { nameFile } from '../../report/problem-lines.ts';
import type { ScheduleTexts } from '../../report/schedule/schedule-texts.ts';
import type { Invocation } from '../invocation.ts';

/** How long another run is waited for, seconds. */
const PATIENCE = 10;

/**
 * Keeps other runs from the same saved reports: a lock a report, beside the config, or among the temporary files where
 * nothing may be written there. They are taken in one order, so that no two runs wait for each other.
 *
 * @throws InputError lock-held
 */
export async function lockViews(
  { io, options, remark, texts }: Invocation,
  config: string,
  names: readonly string[],
  waiting: ScheduleTexts['waiting'],
): Promise<{ readonly release: () => void }> {
  const held: HeldLock[] = [];
  const release = (): void => {
    for (const each of held) each.release();
  };
  try {
    for (const name of [...names].sort(compareCodePoints)) {
      const target = placeLock(followLink(config), name);
      const lock = `${target}.lock`;
      held.push(
        await takeLock(io, target, {
          name: lock,
          of: 'view',
          patience: options.wait ?? PATIENCE,
          onWait: (owner) => remark(waiting({ view: name, file: nameFile(lock, texts), owner })),
        }),
      );
    }
    return { release };
  } catch (error) {
    release();
    throw error;
  }
}

function placeLock(config: string, view: string): string {
  const folder = dirname(config);
  try {
    accessSync(folder, constants.W_OK);
    return join(folder, `.${basename(config)}.${makeFileName(view)}`);
  } catch {
    const mark = createHash('sha256').update(`${config}\n${view}`).digest('hex').slice(0, 16);
    return join(tmpdir(), `voronka-${mark}`);
  }
}
