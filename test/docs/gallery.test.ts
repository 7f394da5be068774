import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PICTURE_KINDS } from '../../src/report/pictures.ts';
import { ROOT } from './page-list.ts';

const text = readFileSync(new URL('docs/gallery.md', ROOT), 'utf8');

// that pictures which are named exist, paths.test.ts says of every link
describe('docs/gallery.md', () => {
  it.each(PICTURE_KINDS)('shows %s as the script has taken it', (kind) => {
    expect(text).toContain(`](gallery/chart-${kind}.png)`);
    expect(text).toContain(`voronka chart ${kind} -o`);
  });

  it('shows every picture that was taken', () => {
    const taken = readdirSync(new URL('docs/gallery/', ROOT));
    expect(taken.filter((file) => !text.includes(`](gallery/${file})`))).toEqual([]);
  });
});
