/** The parts that a draft proposes, as an analyst takes them: by uncommenting lines in an editor. */

/** The draft with each of its parts uncommented alone, by the part's remark. */
export function withOnePart(draft: string): { readonly remark: string; readonly text: string }[] {
  const lines = draft.split('\n');
  const from = lines.indexOf('parts:');
  if (from < 0) return [];
  const isRemark = (line: string | undefined) => line?.startsWith('  ## ') === true;
  return lines.flatMap((line, at) => {
    if (at < from || !isRemark(line)) return [];
    let end = at + 1;
    while (lines[end]?.startsWith('  # ') === true) end += 1;
    const text = lines.map((one, index) => (at < index && index < end ? uncommented(one) : one)).join('\n');
    return [{ remark: line.trim().slice(3), text }];
  });
}

/** The draft with every commented line uncommented: remarks stay comments. */
export function withAllParts(draft: string): string {
  return draft
    .split('\n')
    .map((line) => (line.startsWith('# yaml') ? line : uncommented(line)))
    .join('\n');
}

const uncommented = (line: string): string => line.replace(/^(\s*)# ?/u, '$1');
