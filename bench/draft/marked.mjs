/**
 * Articles with marks: `[c|Самара|Самары]` is a city Самара written «Самары»; p a person, b a body, r a region, d a district,
 * country a state; `[o|Петров|мэр …]` an office and the family name of its holder (- where nobody is named), `[t|2015|2015 года]`
 * a date as EDTF. Marks may stand within others.
 */
const KINDS = {
  c: 'City',
  p: 'Official',
  b: 'Institution',
  r: 'Region',
  d: 'District',
  country: 'Country',
  o: 'Office',
  t: 'Date',
};

/** The text without its marks, and what they mark; places in the units in which strings are indexed. */
export function readMarked(marked) {
  const gold = [];
  const open = [];
  let text = '';
  for (let at = 0; at < marked.length; at += 1) {
    const head = /^\[(c|p|b|r|d|o|t|country)\|(?:([^|[\]]+)\|)?/u.exec(marked.slice(at));
    if (head) {
      open.push({ start: text.length, kind: KINDS[head[1]], name: head[2] });
      at += head[0].length - 1;
    } else if (marked[at] === ']' && open.length > 0) {
      const { start, kind, name } = open.pop();
      gold.push({ start, end: text.length, kind, name: name ?? text.slice(start) });
    } else text += marked[at];
  }
  return { text, gold };
}
