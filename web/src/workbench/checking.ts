/** The check of the dossier that is open: a moment after each change where the server may read the text, else on demand. */
import { computed, effect, signal } from '@preact/signals';
import { openId, work } from './desk';
import { checkOf, type Check } from './server';
import type { Work } from './shapes';
import { dossierOf } from './work';
import { yamlOf } from './yaml';

const WAIT_MS = 700;

/** How the dossier stands: an answer counts for the dossier that was sent. */
export interface Checked {
  readonly id: string;
  readonly yaml: string;
  readonly check?: Check;
  readonly fault?: string;
}

export const checked = signal<Checked>();
export const isChecking = signal(false);

/** The YAML of the dossier that is open. */
export const yaml = computed(() => (work.value ? yamlOf(dossierOf(work.value)) : ''));

/** The number of issues, for the name of the tab. */
export const issueCount = computed(() => checked.value?.check?.issues.length ?? 0);

let running: AbortController | undefined;

/** Checks the dossier now. */
export async function checkNow({ mayRead, text }: Work): Promise<void> {
  const id = openId.value;
  const sent = yaml.value;
  if (id === undefined) return;
  running?.abort();
  const stop = new AbortController();
  running = stop;
  isChecking.value = true;
  try {
    const check = await checkOf(sent, mayRead ? text : null, stop.signal);
    if (!stop.signal.aborted) checked.value = { id, yaml: sent, check };
  } catch (error) {
    if (!stop.signal.aborted)
      checked.value = { id, yaml: sent, fault: error instanceof Error ? error.message : String(error) };
  } finally {
    if (running === stop) isChecking.value = false;
  }
}

/** Checks after each change; gives the function that ends it. */
export function checkWhileWriting(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const now = work.value;
    const id = openId.value;
    const text = yaml.value;
    clearTimeout(timer);
    if (!now?.mayRead || now.facts.length + now.entities.length === 0) return;
    const known = checked.peek();
    if (known?.id === id && known?.yaml === text && known.check) return;
    timer = setTimeout(() => void checkNow(now), WAIT_MS);
  });
  return () => {
    clearTimeout(timer);
    running?.abort();
    stop();
  };
}
