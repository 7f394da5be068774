const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    'а a,б b,в v,г g,д d,е e,ё e,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh',
    'щ shch,ъ ,ы y,ь ,э e,ю yu,я ya,і i,ї yi,є ye,ґ g,ў u,ß ss,æ ae,œ oe,ø o,đ d,ł l,ı i,№ no',
  ]
    .join(',')
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
const LONGEST = 40;

/**
 * A name as a short id of ASCII letters, digits and hyphens: `Коммерческое предложение` -> `kommercheskoe-predlozhenie`.
 *
 * @param taken ids in use; the new one is added to them
 * @returns an id that was not taken; `stage` where no letter can be written
 */
export function makeSlug(name: string, taken: Set<string>): string {
  // composed first: й and ё are letters of the table, not и and е with a mark
  const latin = [...name.normalize('NFC').toLowerCase()]
    .map((letter) => LETTERS.get(letter) ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const words = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  const base = words.slice(0, LONGEST).replace(/-$/, '') || 'stage';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
