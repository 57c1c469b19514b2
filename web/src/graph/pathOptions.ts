/** What narrows a search for paths, as it stands in an address and in a step of the graph. Pure. */

/** The options of `paths` beside its ends and links. */
export interface PathOptions {
  /** So many of the shortest paths, longer ones among them; all that are shortest without it. */
  readonly shortest: number | undefined;
  /** Whether links must follow each other in time. */
  readonly inOrder: boolean;
  /** Types of entities that must not be between the ends. */
  readonly notBetween: readonly string[];
  /** Entities that must not. */
  readonly exclude: readonly string[];
  /** The most links that an entity between the ends may have. */
  readonly maxLinks: number | undefined;
}

/** No options. */
export const PLAIN: PathOptions = {
  shortest: undefined,
  inOrder: false,
  notBetween: [],
  exclude: [],
  maxLinks: undefined,
};

/** The choices of how many paths there should be; the API takes up to 50. */
export const SHORTEST = [5, 10, 25, 50] as const;

const MOST_EXCLUDED = 1_000;

/** The options in the query of an address. */
export function optionsIn(query: ReadonlyMap<string, string>): PathOptions {
  const list = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  return {
    shortest: whole(query.get('shortest'), 50),
    inOrder: query.get('inOrder') === 'yes',
    notBetween: list('notBetween').filter(isType),
    exclude: list('exclude').slice(0, MOST_EXCLUDED),
    maxLinks: whole(query.get('maxLinks'), 1_000_000),
  };
}

/** The options for the query of an address; those that are not given are absent. */
export function optionsQuery(options: PathOptions): Record<string, string | undefined> {
  const { shortest, inOrder, notBetween, exclude, maxLinks } = options;
  return {
    shortest: shortest === undefined ? undefined : String(shortest),
    inOrder: inOrder ? 'yes' : undefined,
    notBetween: notBetween.join(',') || undefined,
    exclude: exclude.join(',') || undefined,
    maxLinks: maxLinks === undefined ? undefined : String(maxLinks),
  };
}

/** The options for a step of the graph, such as `>10.inOrder.m50.COUNTRY>city:moscow`; empty without any. */
export function optionsText({ shortest, inOrder, notBetween, exclude, maxLinks }: PathOptions): string {
  const words = [
    ...(shortest === undefined ? [] : [String(shortest)]),
    ...(inOrder ? ['inOrder'] : []),
    ...(maxLinks === undefined ? [] : [`m${String(maxLinks)}`]),
    ...notBetween,
  ].join('.');
  const parts = [words, ...exclude].join('>');
  return parts === '' ? '' : `>${parts}`;
}

/** The options of a step, from the parts that follow its links. */
export function optionsOf([words = '', ...exclude]: readonly string[]): PathOptions {
  const each = words.split('.');
  return {
    shortest: whole(
      each.find((word) => /^\d+$/.test(word)),
      50,
    ),
    inOrder: each.includes('inOrder'),
    notBetween: each.filter(isType),
    exclude: exclude.filter(Boolean).slice(0, MOST_EXCLUDED),
    maxLinks: whole(each.find((word) => /^m\d+$/.test(word))?.slice(1), 1_000_000),
  };
}

function isType(word: string): boolean {
  return /^[A-Z_]+$/.test(word);
}

function whole(text: string | undefined, most: number): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number >= 1 ? Math.min(number, most) : undefined;
}
