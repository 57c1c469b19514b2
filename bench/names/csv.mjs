/** The rows of a CSV file with a head, as objects; fields may be quoted and then hold commas, quotes and ends of lines. */
export function rowsOf(text) {
  const [head, ...rows] = records(text);
  return rows.map((fields) => Object.fromEntries(head.map((name, at) => [name, fields[at] ?? ''])));
}

function records(text) {
  const all = [];
  let fields = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') all.push(fields);
    fields = [];
  }
  return all;
}
