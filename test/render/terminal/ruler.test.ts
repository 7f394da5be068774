import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createRuler } from '../../../src/render/terminal/ruler.ts';

describe('createRuler', () => {
  it('measures like string-width, letter by letter, without asking it for common ones', async () => {
    const [common, full] = await Promise.all([createRuler(['Иванов']), createRuler(['日本'])]);
    const letters = Array.from({ length: 0x2e80 }, (_, code) => String.fromCodePoint(code)).slice(0x20);
    const different = letters.filter((letter) => full.width(letter) !== stringWidth(letter));
    expect(different).toEqual([]);
    expect(['Иванов', '−20,0\u00a0%', '▏█─…', 'Größe £5 №7 “”'].map(common.width)).toEqual([6, 7, 4, 14]);
  });

  it.each([
    ['日本語', 6],
    ['한국', 4],
    ['ｶﾞ', 2],
    ['👨‍👩‍👧👍🏽🇷🇺', 6],
    ['и\u0306', 1],
    ['สวัสดี', 4],
    ['שָׁלוֹם', 4],
    ['नमस्ते', 3],
  ])('%s takes %i columns', async (text, width) => {
    const ruler = await createRuler([text]);
    expect(ruler.width(text)).toBe(width);
  });

  it('cuts between letters, not inside them', async () => {
    const ruler = await createRuler(['日本']);
    expect(ruler.cut('日本語', 5)).toEqual(['日本', '語']);
    expect(ruler.cut('a👨‍👩‍👧b', 2)).toEqual(['a', '👨‍👩‍👧b']);
    expect(ruler.cut('日本', 1)).toEqual(['日', '本']);
    expect(ruler.cut('Иванов', 4)).toEqual(['Иван', 'ов']);
  });
});
