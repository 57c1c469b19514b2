/** The dossier that is open, as signals; each change is kept at once and can be undone. */
import { computed, signal } from '@preact/signals';
import { keep, take, type Kept } from './shelf';
import type { Work } from './shapes';
import { pendingIn, keyOf } from './work';
import { NOTHING_SHOWN, type OpenForm, type Shown } from './view';

const MOST_STEPS = 200;

/** Its id in this browser. */
export const openId = signal<string>();
export const work = signal<Work>();
export const shown = signal<Shown>(NOTHING_SHOWN);
export const form = signal<OpenForm | null>(null);
/** Whether the browser has no room to keep it. */
export const isFull = signal(false);
/** A sentence for those who do not see the page. */
export const said = signal('');

const past = signal<readonly Work[]>([]);
const future = signal<readonly Work[]>([]);

export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);

/** The suggestions that are left. */
export const pending = computed(() => (work.value ? pendingIn(work.value) : []));

/** The suggestion that is looked at: the chosen one, else the first that is left. */
export const current = computed(() => {
  const chosen = pending.value.find((one) => keyOf(one) === shown.value.current);
  return chosen ?? pending.value[0];
});

/** Opens a dossier that this browser keeps; false where it has none of this id. */
export function open(id: string): boolean {
  const kept = take(localStorage, id);
  openId.value = kept ? id : undefined;
  work.value = kept?.work;
  shown.value = kept?.shown ?? NOTHING_SHOWN;
  form.value = kept?.form ?? null;
  past.value = [];
  future.value = [];
  said.value = '';
  return kept !== undefined;
}

/** Opens none. */
export function close(): void {
  openId.value = undefined;
  work.value = undefined;
  form.value = null;
}

/** Begins a dossier; gives its id, or undefined where the browser has no room for it. */
export function begin(first: Work): string | undefined {
  const id = Math.random().toString(36).slice(2, 10);
  store(id, { work: first, shown: NOTHING_SHOWN, form: null });
  return isFull.value ? undefined : id;
}

/** Changes the dossier. */
export function change(next: Work): void {
  const before = work.value;
  if (!before || before === next) return;
  past.value = [...past.value, before].slice(-MOST_STEPS);
  future.value = [];
  work.value = next;
  save();
}

/** Changes it without a step that could be undone: what the server found is no work of the analyst's. */
export function learn(next: Work): void {
  work.value = next;
  save();
}

/** Takes the last change back. */
export function undo(): void {
  const before = past.value.at(-1);
  if (!before || !work.value) return;
  past.value = past.value.slice(0, -1);
  future.value = [...future.value, work.value];
  work.value = before;
  save();
}

/** Makes the change again that was taken back. */
export function redo(): void {
  const next = future.value.at(-1);
  if (!next || !work.value) return;
  future.value = future.value.slice(0, -1);
  past.value = [...past.value, work.value];
  work.value = next;
  save();
}

/** Shows something else. */
export function show(some: Partial<Shown>): void {
  shown.value = { ...shown.value, ...some };
  save();
}

/** Opens, changes or closes the form. */
export function fill(next: OpenForm | null): void {
  form.value = next;
  save();
}

function save(): void {
  const id = openId.value;
  if (id !== undefined && work.value) store(id, { work: work.value, shown: shown.value, form: form.value });
}

function store(id: string, kept: Omit<Kept, 'at'>): void {
  isFull.value = !keep(localStorage, id, { ...kept, at: new Date().toISOString() });
}
