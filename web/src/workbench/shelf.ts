/** Where dossiers that are being written are kept: in this browser alone. Written at once, so that nothing is lost on reload. */
import type { Work } from './shapes';
import type { OpenForm, Shown } from './view';

/** A dossier as it is kept, with what the analyst had open. */
export interface Kept {
  readonly work: Work;
  readonly shown: Shown;
  readonly form: OpenForm | null;
  /** ISO 8601. */
  readonly at: string;
}

/** A dossier in the list of all. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly at: string;
}

const PREFIX = 'entente-work:';
const NEW_TEXT = 'entente-new-text';

/** What a browser stores texts in; it may throw when it is full, or always where its owner forbids it. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Keeps a dossier; false where the browser has no room for it. */
export function keep(store: Store, id: string, kept: Kept): boolean {
  return put(store, PREFIX + id, JSON.stringify(kept));
}

/** A dossier as it was kept; undefined where there is none, or it cannot be read. */
export function take(store: Store, id: string): Kept | undefined {
  const text = got(store, PREFIX + id);
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<Kept>;
    return typeof kept.work?.text === 'string' ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a dossier for good. */
export function discard(store: Store, id: string): void {
  store.removeItem(PREFIX + id);
}

/** All dossiers, the latest first. */
export function listed(store: Store): Listed[] {
  const found: Listed[] = [];
  for (let at = 0; at < store.length; at += 1) {
    const key = store.key(at) ?? '';
    const kept = key.startsWith(PREFIX) ? take(store, key.slice(PREFIX.length)) : undefined;
    if (kept) found.push({ id: key.slice(PREFIX.length), title: titleOf(kept.work), at: kept.at });
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The id of the dossier that a key of the store holds. */
export function idOfKey(key: string | null): string | undefined {
  return key?.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
}

/** The text that somebody is about to begin with. */
export const newText = {
  get: (store: Store): string => got(store, NEW_TEXT) ?? '',
  set: (store: Store, text: string): boolean => put(store, NEW_TEXT, text),
};

/** What a dossier is called. */
export function titleOf({ document, text }: Work): string {
  const [first] = Object.values((document['names'] ?? {}) as Readonly<Record<string, unknown>>);
  const name = typeof first === 'string' ? first : (first as { value?: unknown } | undefined)?.value;
  const title = typeof name === 'string' ? name : (/\S[^\n]*/.exec(text)?.[0] ?? '');
  return title.length > 90 ? `${title.slice(0, 90)}…` : title;
}

function got(store: Store, key: string): string | null {
  try {
    return store.getItem(key);
  } catch {
    return null;
  }
}

function put(store: Store, key: string, text: string): boolean {
  try {
    store.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
