/**
 * What a page does where scripts run: headings become buttons that sort their table. Absent values come last either way,
 * a third click brings the first order back, and only the first body moves: below it stand totals and targets.
 */
export const PAGE_SCRIPT = `(() => {
const lang = document.documentElement.lang;
const text = new Intl.Collator(lang, { numeric: true });
const read = (row, column) => {
  const cell = row.cells[column];
  if (cell.dataset.v !== undefined) return cell.dataset.v === '' ? null : Number(cell.dataset.v);
  const said = cell.textContent.trim();
  return said === '' ? null : said;
};
const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : text.compare(String(a), String(b)));
for (const table of document.querySelectorAll('table')) {
  const body = table.tBodies[0];
  const first = [...body.rows];
  if (first.length < 2) continue;
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    if (heading.tagName !== 'TH' || first.every((row) => read(row, column) === null)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const next = { ascending: 'descending', descending: '' }[heading.ariaSort] ?? 'ascending';
      for (const each of headings) each.removeAttribute('aria-sort');
      if (next !== '') heading.setAttribute('aria-sort', next);
      const sign = next === 'descending' ? -1 : 1;
      const rows = first.map((row) => [row, read(row, column)]);
      if (next !== '') rows.sort(([, a], [, b]) => (a === null || b === null ? (a === null) - (b === null) : sign * compare(a, b)));
      body.append(...rows.map(([row]) => row));
    });
  });
}
})();
`;
