/** Where the reader is: the path of the address, and what its query says. Pure, so that it is tested without a browser. */

/** What a path leads to. */
export type Page =
  | { readonly name: 'home' }
  | { readonly name: 'entity'; readonly id: string }
  | { readonly name: 'questions' }
  | { readonly name: 'question'; readonly question: string }
  | { readonly name: 'graph' | 'paths' | 'dyad' | 'map' | 'timeline' | 'workbench' }
  | { readonly name: 'missing'; readonly path: string };

/** An address in parts. */
export interface Place {
  readonly page: Page;
  readonly query: ReadonlyMap<string, string>;
}

/** What is kept when the reader goes on to another page. */
const KEPT = ['lang', 'asOf', 'knownAt'];

const VIEWS = ['graph', 'paths', 'dyad', 'map', 'timeline', 'workbench'] as const;

/** The place that an address leads to. */
export function placeOf(path: string, search: string, hash = ''): Place {
  const old = placeOfOld(path, hash);
  if (old) return old;
  return { page: pageOf(path), query: new Map(new URLSearchParams(search)) };
}

function pageOf(path: string): Page {
  const parts = path.split('/').filter(Boolean).map(decoded);
  const [first = '', second] = parts;
  if (parts.length === 0) return { name: 'home' };
  if (first === 'questions' && parts.length === 1) return { name: 'questions' };
  if (first === 'questions' && second !== undefined) return { name: 'question', question: second };
  const view = VIEWS.find((name) => name === first);
  if (view !== undefined && parts.length === 1) return { name: view };
  if (/^[a-z][a-z-]*:./.test(first)) return { name: 'entity', id: parts.join('/') };
  return { name: 'missing', path };
}

/** Links of earlier versions: `/#sisterCities@17?city=…` was a question with its values. */
function placeOfOld(path: string, hash: string): Place | undefined {
  const [, question, knownAt, query = ''] = /^#([A-Za-z]\w*)(?:@([^?]*))?(?:\?(.*))?$/.exec(hash) ?? [];
  if (path !== '/' || question === undefined || question === 'main') return undefined;
  const values = new Map(new URLSearchParams(query));
  if (knownAt !== undefined) values.set('knownAt', decoded(knownAt));
  return { page: { name: 'question', question }, query: values };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path of a page. */
export function pathOf(page: Page): string {
  switch (page.name) {
    case 'home':
      return '/';
    case 'entity':
      return `/${encodeURIComponent(page.id).replaceAll('%3A', ':')}`;
    case 'question':
      return `/questions/${encodeURIComponent(page.question)}`;
    case 'missing':
      return page.path;
    default:
      return `/${page.name}`;
  }
}

/** The address of a place; empty values are left out. */
export function addressOf({ page, query }: Place): string {
  const given = [...query].filter(([, value]) => value !== '');
  // One state has one address: what belongs to all pages stands last.
  const entries = [
    ...given.filter(([name]) => !KEPT.includes(name)),
    ...KEPT.flatMap((kept) => given.filter(([name]) => name === kept)),
  ];
  // Commas, colons and asterisks read well in an address, and may stand there as they are.
  const text = new URLSearchParams(entries)
    .toString()
    .replace(/%2C|%3A|%2F|%7E|%40/g, (code) => decodeURIComponent(code));
  return text === '' ? pathOf(page) : `${pathOf(page)}?${text}`;
}

/** Another page as of the same moment and in the same language. */
export function onwards(from: Place, page: Page, query: Readonly<Record<string, string>> = {}): Place {
  const kept = KEPT.flatMap((name): [string, string][] => {
    const value = from.query.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  return { page, query: new Map([...kept, ...Object.entries(query)]) };
}

/** The same page with other values; an empty or absent one is taken out. */
export function altered(from: Place, values: Readonly<Record<string, string | undefined>>): Place {
  const query = new Map(from.query);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  }
  return { page: from.page, query };
}
