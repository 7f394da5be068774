import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PICTURE_KINDS } from '../../src/report/pictures.ts';
import { ASKABLE } from '../browser/made-pages.ts';
import { ROOT } from './page-list.ts';

const GALLERY = new URL('docs/gallery/', ROOT);
const taken = readdirSync(GALLERY);
const text = readFileSync(new URL('docs/gallery.md', ROOT), 'utf8');

// that pictures which are named exist, paths.test.ts says of every link
describe('docs/gallery.md', () => {
  it.each(PICTURE_KINDS)('shows %s as the script has taken it', (kind) => {
    expect(text).toContain(`](gallery/chart-${kind}.png)`);
    expect(text).toContain(`voronka chart ${kind} -o`);
  });

  it.each(ASKABLE)('shows the page of %s', (command) => {
    const file = command === 'report' || command === 'scorecard' ? `${command}-1280` : `page-${command}`;
    expect(text).toContain(`](gallery/${file}.png)`);
    expect(text).toContain(`voronka ${command} `);
  });

  it('is small enough to be carried in the package', () => {
    const sizes = taken.map((file) => statSync(new URL(file, GALLERY)).size);
    expect(Math.max(...sizes)).toBeLessThan(150_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
  });

  it('shows every picture that was taken', () => {
    expect(taken.filter((file) => !text.includes(`](gallery/${file})`))).toEqual([]);
  });
});
