import { readFileSync } from 'node:fs';

/** Turns a captured terminal screen with colour codes into a page. */
const COLORS = { 31: '#ff6b68', 32: '#7bc275', 33: '#e8bf6a', 36: '#62b8c4' };
const screen = readFileSync(process.argv[2], 'utf8').trimEnd();
const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

let style = { color: '', bold: false, dim: false };
const apply = (code) => {
  if (code === 0) style = { color: '', bold: false, dim: false };
  else if (code === 1) style = { ...style, bold: true };
  else if (code === 2) style = { ...style, dim: true };
  else if (code === 22) style = { ...style, bold: false, dim: false };
  else if (code === 39) style = { ...style, color: '' };
  else if (COLORS[code]) style = { ...style, color: COLORS[code] };
};
const html = screen
  .split(/(\u001b\[[0-9;]*m)/)
  .map((part) => {
    const codes = /^\u001b\[([0-9;]*)m$/.exec(part)?.[1];
    if (codes !== undefined) {
      for (const code of codes.split(';')) apply(Number(code));
      return '';
    }
    const css = `${style.color ? `color:${style.color};` : ''}${style.bold ? 'font-weight:bold;' : ''}${style.dim ? 'opacity:.6;' : ''}`;
    return css ? `<span style="${css}">${escapeHtml(part)}</span>` : escapeHtml(part);
  })
  .join('');
console.log(`<!doctype html><meta charset="utf-8"><body style="margin:0;background:#1e1f22">
<pre style="font:14px/1.28 'DejaVu Sans Mono',monospace;color:#dfe1e5;margin:0;padding:16px">${html}</pre>`);
