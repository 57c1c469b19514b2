/** Ids for new entities, made from their names. Pure. */

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а a,б b,в v,г g,д d,е e,ё yo,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю yu,я ya'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

const LONGEST = 6;

/** A name in small letters, Latin as far as letters can be; Chinese characters stay, and may stand in ids. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[а-яё]/g, (letter) => CYRILLIC[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, LONGEST)
    .join('-');
}

/** The id of a prefix and name that nothing has yet. */
export function freeId(prefix: string, name: string, isTaken: (id: string) => boolean): string {
  const slug = slugOf(name) || 'new';
  let id = `${prefix}:${slug}`;
  for (let number = 2; isTaken(id); number += 1) id = `${prefix}:${slug}-${String(number)}`;
  return id;
}
