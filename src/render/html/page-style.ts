import { PALETTE } from '../chart/palette.ts';

/** The palette as custom properties, for light paper or for dark screens. */
function listPaints(light: 'light' | 'dark'): string {
  return Object.entries(PALETTE)
    .map(([name, paint]) => `--${name}:${paint[light]}`)
    .join(';');
}

const TEXT = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
main{max-width:76rem;margin:0 auto;padding:2rem 1.25rem 4rem;overflow-wrap:anywhere}
h1,h2,h3,p,ul,figure,pre{margin:0}
h1{font-size:1.75rem;line-height:1.2;font-weight:700;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;font-weight:650;margin-bottom:.75rem;text-wrap:balance}
h3{font-size:1.0625rem;line-height:1.3;font-weight:650;margin-bottom:.6rem}
section{margin-top:2.75rem}
section.folded{margin-top:1rem}
section:has(h3){margin-top:2rem}
section:not(:has(h2,h3)){margin-top:1.5rem}
#foot p{font-size:.875rem}
.card:only-child{max-width:72ch;grid-column:1/-1}
p{max-width:72ch}
p+p{margin-top:.4rem}
header p{margin-top:.5rem}
.lead{font-size:1.0625rem;color:var(--muted)}
.muted,.notes,figcaption,small{color:var(--muted)}
.strong,.head{font-weight:650}
p.watch,p.coach,p.met,p.up,p.down{border-left:.25rem solid var(--c);padding-left:.75rem}
.watch{--c:var(--watch)}.coach,.down{--c:var(--coach)}.met,.up{--c:var(--met)}.near{--c:var(--near)}
.deeper{padding-left:1.25rem}
.notes,figcaption{font-size:.875rem;line-height:1.45;margin-top:.6rem;white-space:pre-wrap}
.notes p,figcaption p{max-width:90ch}
.notes p+p,figcaption p+p{margin-top:.15rem}
a{color:inherit;text-decoration-color:var(--muted);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--bar);outline-offset:2px}
pre{margin:.4rem 0;padding:.5rem .75rem;overflow-x:auto;background:var(--panel);border:1px solid var(--line);border-radius:.375rem;font:.875rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;white-space:pre}
nav{margin-top:1.25rem;padding:.5rem 0;border:solid var(--line);border-width:1px 0}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.875rem}
nav li{max-width:100%}
nav a{display:inline-block;padding:.15rem 0}
.cards{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));margin:.25rem 0 .75rem}
.card{min-width:0;padding:.75rem 1rem;background:var(--panel);border-left:.25rem solid var(--c,var(--line));border-radius:.25rem;font-size:.9375rem;line-height:1.4}
.card p+p{margin-top:.25rem}
.cards+p{margin-top:.6rem}
`;

const TABLES = `
.scroll,.picture{overflow:auto;max-width:100%}
.scroll{max-height:88vh;width:fit-content;border:solid var(--line);border-width:1px 0}
table{border-collapse:separate;border-spacing:0;font-size:.9375rem;line-height:1.35;overflow-wrap:normal}
th,td{padding:.45rem .75rem;text-align:left;vertical-align:top;font-weight:400}
thead th,thead td{position:sticky;top:0;z-index:2;vertical-align:bottom;background:var(--paper);color:var(--muted);font-size:.8125rem;font-weight:600;border-bottom:1px solid var(--line)}
tbody th,thead>tr>:first-child{position:sticky;left:0;z-index:1;background:var(--paper)}
thead>tr>:first-child{z-index:3}
tbody th,td:not(.n){max-width:24rem;min-width:7rem}
td.v{white-space:nowrap;min-width:0}
td.g,thead td{min-width:0}
tbody tr+tr>*{border-top:1px solid var(--line)}
tbody+tbody>tr:first-child>*{border-top:2px solid var(--muted)}
tbody+tbody th,tbody+tbody td{background:var(--panel)}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
th.n{white-space:normal}
td.n small{display:block;font-size:.8125rem}
td.n:has(.k) small{padding-right:1.6em}
.k{display:inline-block;font-weight:700;color:var(--c,var(--muted))}
.n .k{min-width:1.6em;padding-left:.35em;text-align:left}
abbr{text-decoration:none}
td.coach,td.watch,td.met{background:color-mix(in srgb,var(--c) 11%,var(--paper))}
td.up,td.down{color:var(--c);font-weight:700}
.bar{display:block;width:9rem;height:1.1em;background:var(--panel);fill:var(--bar)}
.spark{display:block;overflow:visible;max-width:none}
.spark{fill:var(--bar)}
.spark circle{fill:var(--muted)}
thead button{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;text-align:inherit;cursor:pointer;border-radius:.125rem}
thead button:hover{color:var(--ink);text-decoration:underline;text-underline-offset:.2em}
[aria-sort] button{color:var(--ink)}
[aria-sort=ascending] button::after{content:" \\2191"}
[aria-sort=descending] button::after{content:" \\2193"}
figure{max-width:100%}
details{margin-top:1rem}
summary{cursor:pointer;color:var(--muted);font-size:.875rem;font-weight:600;margin-bottom:.5rem}
@media (max-width:40rem){
main{padding:1.25rem 1rem 3rem}
h1{font-size:1.375rem}
nav{margin-inline:-1rem;padding-inline:1rem;overflow-x:auto}
nav ul{flex-wrap:nowrap;white-space:nowrap}
nav li{max-width:none}
section{margin-top:2.25rem}
th,td{padding:.4rem .5rem}
tbody th,tbody th~td:not(.n){max-width:9.5rem;min-width:5rem}
}
`;

/** A heading that is repeated on every sheet must hold no box of its own, as a button has: it would be left out there. */
const PAPER = `
@page{size:A4;margin:14mm}
@page wide{size:A4 landscape;margin:12mm}
@media print{
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
html{font-size:9.5pt}
body{line-height:1.4}
main{max-width:none;padding:0}
nav{display:none}
h1{font-size:17pt}
h2,h3{break-after:avoid}
section{margin-top:7mm}
p{max-width:none;orphans:3;widows:3}
.scroll,.picture{overflow:visible;max-height:none}
.scroll{border:0}
table{font-size:9pt;max-width:100%}
thead{display:table-header-group}
thead button{display:contents}
thead th,thead td,tbody th,thead>tr>:first-child{position:static;font-size:inherit}
th,td{padding:1.2mm 2mm}
tbody th,td:not(.n){min-width:0}
tr,figure,.whole,.card,.notes p,pre{break-inside:avoid}
#glossary .cards{grid-template-columns:1fr 1fr 1fr;font-size:.85em}
summary{break-after:avoid;list-style:none}
.wide,section:has(>.wide){page:wide}
.anew{break-before:page}
details:not([open]){display:none}
.cards{grid-template-columns:1fr 1fr;gap:2.5mm}
.card{padding:2mm 3mm}
pre{white-space:pre-wrap}
.bar{width:24mm}
.picture svg{min-width:0!important;max-height:230mm;margin:0 auto}
.c1{font-size:7.5pt}
.c2{font-size:7.8pt}
.c3{font-size:6.4pt}
.c4{font-size:5.4pt}
:is(.c1,.c2) :is(th,td){padding:.9mm 1.3mm}
:is(.c3,.c4) :is(th,td){padding:.8mm .8mm}
td.n small{font-size:.85em}
}
`;

/** How a page looks: on light and dark screens of any width, and on paper, which is always light. */
export const PAGE_STYLE = `:root{color-scheme:light dark;${listPaints('light')}}
@media screen and (prefers-color-scheme:dark){:root{${listPaints('dark')}}}${TEXT}${TABLES}${PAPER}`;
