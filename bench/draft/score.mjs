/** How what a draft found compares with what a text has, kind by kind. */
const overlap = (a, b) => a.start < b.end && b.start < a.end;
export const NAMES = ['City', 'Official', 'Institution', 'Region', 'District', 'Country'];
const fold = (text) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** All that a draft found, in one list. Suggestions count for nothing. */
export function foundIn(draft) {
  const { text } = draft.article;
  return [
    ...draft.mentions.map(({ start, end, entity }) => ({
      start,
      end,
      kind: entity.type,
      names: entity.names,
    })),
    ...draft.candidates.flatMap(({ type, form, places }) =>
      places.map(({ start, end }) => ({ start, end, kind: type, names: [form] })),
    ),
    ...draft.offices.map(({ start, end, holder }) => ({
      start,
      end,
      kind: 'Office',
      holder: holder ? text.slice(holder.start, holder.end) : '-',
    })),
    ...draft.dates.map(({ start, end, edtf }) => ({ start, end, kind: 'Date', edtf })),
  ];
}

/** Counts by kind: [found, annotated, right, drafted]; `lines` say what was missed and what is wrong. */
export function score(text, gold, found, sameDays) {
  const counts = {};
  const lines = [];
  const words = ({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ');
  const agrees = (one, other) => {
    if (one.kind !== other.kind || !overlap(one, other)) return false;
    if (one.kind === 'City' && one.name) return other.names.some((name) => fold(name) === fold(one.name));
    if (one.kind === 'Date') return other.edtf !== null && sameDays(one.name, other.edtf);
    return true;
  };
  for (const kind of [...NAMES, 'Office', 'Date']) {
    const [own, drafted] = [gold, found].map((all) => all.filter((one) => one.kind === kind));
    const missed = own.filter((one) => !drafted.some((other) => agrees(one, other)));
    const wrong = drafted.filter((other) => !own.some((one) => agrees(one, other)));
    counts[kind] = [own.length - missed.length, own.length, drafted.length - wrong.length, drafted.length];
    for (const one of missed) lines.push(`    missed ${kind} ${words(one)}`);
    for (const one of wrong)
      lines.push(`    wrong  ${kind} ${words(one)}${one.edtf === undefined ? '' : ` ${one.edtf}`}`);
  }
  const offices = gold.filter(({ kind, name }) => kind === 'Office' && name !== '-');
  const { counts: holders, lines: wrong } = scoreHolders(
    offices.map((one) => ({ ...one, label: `${words(one)}, ${one.name}` })),
    found.filter(({ kind }) => kind === 'Office'),
    (one, other) => fold(other.holder).includes(fold(one.name).slice(0, 4)),
  );
  counts.Holder = holders;
  return { counts, lines: [...lines, ...wrong] };
}

/**
 * Holders of annotated offices of which a draft has the office: found where one of its readings has the holder; each reading
 * is right where it has one of those annotated there. An office of several is annotated once for each.
 */
export function scoreHolders(offices, drafted, isSame) {
  const hit = offices.filter((one) => drafted.some((other) => overlap(one, other)));
  const missed = hit.filter((one) => !drafted.some((other) => overlap(one, other) && isSame(one, other)));
  const readings = drafted.filter((other) => hit.some((one) => overlap(one, other)));
  const wrong = readings.filter((other) => !hit.some((one) => overlap(one, other) && isSame(one, other)));
  return {
    counts: [hit.length - missed.length, hit.length, readings.length - wrong.length, readings.length],
    lines: [
      ...missed.map(({ label }) => `    missed Holder ${label}`),
      ...wrong.map(({ holder, start, end }) => `    wrong  Holder ${start}-${end}: ${holder}`),
    ],
  };
}

/** Counts added up; all names are Mentions together. */
export function total(all) {
  const sum = {};
  for (const counts of all) {
    for (const [kind, numbers] of Object.entries(counts)) {
      for (const key of [kind, ...(NAMES.includes(kind) ? ['Mentions'] : [])]) {
        sum[key] ??= [0, 0, 0, 0];
        numbers.forEach((number, at) => (sum[key][at] += number));
      }
    }
  }
  return sum;
}

/** One line for each kind: found of annotated, right of drafted. */
export function table(sum) {
  const part = (a, b) => (b === 0 ? '–' : (a / b).toFixed(2));
  return [
    'Mentions',
    'City',
    'Official',
    'Institution',
    'Region',
    'District',
    'Country',
    'Office',
    'Holder',
    'Date',
  ]
    .filter((kind) => sum[kind])
    .map((kind) => {
      const [found, of, right, drafted] = sum[kind];
      return `  ${kind.padEnd(12)} found ${part(found, of)} (${found} of ${of}), right ${part(right, drafted)} (${right} of ${drafted})`;
    });
}
