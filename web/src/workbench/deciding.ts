/** Decisions on suggestions, each one step that can be undone. */
import { change, current, pending, said, show, work } from './desk';
import { focusArticle } from './focus';
import { typeOf } from './forms';
import type { Suggestion } from './shapes';
import { w } from './words/words';
import { accepted, keyOf, rejected, sameAs } from './work';

/** Takes the present suggestion in. */
export function acceptCurrent(): void {
  const one = current.value;
  if (one) acceptAll([one]);
}

/** Takes some suggestions in, as one step. */
export function acceptAll(some: readonly Suggestion[]): void {
  if (!work.value || some.length === 0) return;
  const after = neighbour(1);
  change(accepted(work.value, some));
  tell(some, after);
}

/** Takes a suggestion in as one of another entity, wherever the dossier and the suggestions speak of it. */
export function acceptAs(one: Suggestion, id: string, name: string): void {
  const before = work.value;
  const at = before?.suggestions?.indexOf(one) ?? -1;
  if (!before || one.entityId === null || at < 0) return;
  const next = sameAs(before, one.entityId, id, { name, type: typeOf(id) ?? one.type ?? '' });
  const same = next.suggestions?.[at];
  const after = neighbour(1);
  change(same ? accepted(next, [same]) : next);
  tell([one], after);
}

/** Leaves the present suggestion out. */
export function rejectCurrent(): void {
  const one = current.value;
  if (!one || !work.value) return;
  const after = neighbour(1);
  change(rejected(work.value, one));
  tell([one], after);
}

function tell(some: readonly Suggestion[], after: Suggestion | undefined): void {
  show({ current: after && !some.includes(after) ? keyOf(after) : null });
  said.value = summary();
  focusArticle();
}

/** Goes to the suggestion after the present one, or before it. */
export function move(by: 1 | -1): void {
  const next = neighbour(by);
  if (next) show({ tab: 'suggestions', current: keyOf(next) });
  said.value = summary();
}

function neighbour(by: 1 | -1): Suggestion | undefined {
  const left = pending.value;
  const at = current.value ? left.indexOf(current.value) : -1;
  return left[(at + by + left.length) % Math.max(1, left.length)];
}

/** What is left, and which is looked at, for those who hear the page. */
function summary(): string {
  const one = current.value;
  const left = w('left', { n: pending.value.length });
  return one ? `${w(`kind${one.kind}`)}: ${one.about}. ${left}` : w('none');
}
