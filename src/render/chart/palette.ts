/**
 * The colours of pages and pictures, as custom properties of CSS: `--ink`. Verdicts are never told by them alone. Each has
 * at least 4.5:1 against the paper where it is text, 3:1 where it is a mark (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const PALETTE = {
  paper: { light: '#ffffff', dark: '#16181d' },
  ink: { light: '#1b1f24', dark: '#e6e8eb' },
  muted: { light: '#5c6570', dark: '#a3acb6' },
  line: { light: '#d5dae0', dark: '#363c45' },
  panel: { light: '#f5f7f9', dark: '#1e2229' },
  bar: { light: '#4a76a8', dark: '#7aa5d6' },
  team: { light: '#737b85', dark: '#8a929c' },
  band: { light: '#dfe7f0', dark: '#2b3947' },
  target: { light: '#000000', dark: '#ffffff' },
  met: { light: '#1a7f4b', dark: '#4cc38a' },
  near: { light: '#8a6500', dark: '#e0b34a' },
  coach: { light: '#b3261e', dark: '#ff8a80' },
  watch: { light: '#7a4fb5', dark: '#c4a5f0' },
} as const;
export type Paint = keyof typeof PALETTE;
