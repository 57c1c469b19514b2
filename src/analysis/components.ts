/** The connected parts of a network given by its pairs. Pure: union-find with path halving. */
export function componentsOf(pairs: readonly (readonly [string, string])[]): string[][] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let node = id;
    for (;;) {
      const up = parent.get(node) ?? node;
      if (up === node) return node;
      const next = parent.get(up) ?? up;
      parent.set(node, next);
      node = next;
    }
  };
  for (const [one, other] of pairs) {
    if (!parent.has(one)) parent.set(one, one);
    if (!parent.has(other)) parent.set(other, other);
    parent.set(rootOf(one), rootOf(other));
  }
  const members = new Map<string, string[]>();
  for (const id of parent.keys()) {
    const root = rootOf(id);
    const ids = members.get(root);
    if (ids) ids.push(id);
    else members.set(root, [id]);
  }
  const sorted = [...members.values()].map((ids) => ids.sort());
  return sorted.sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
