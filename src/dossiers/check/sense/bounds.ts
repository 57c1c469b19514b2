/** When something takes place, by all that dossiers say of it. */
import type { Bounds } from '../../../time/bounds';
import { eventBounds } from '../../../time/eventBounds';
import { filler, type World } from './world';

/** The widest bounds that the dossiers give an event or agreement. */
export function boundsOf({ ofType }: World, id: string): Bounds {
  const all = ofType('Occurrence')
    .filter((fact) => filler(fact, 'subject') === id)
    .map(({ properties }) => {
      const text = (name: string) => (typeof properties[name] === 'string' ? properties[name] : null);
      try {
        return eventBounds(text('date'), text('notBefore'), text('notAfter'));
      } catch {
        return { earliest: null, latest: null };
      }
    });
  const days = (name: keyof Bounds) =>
    all.some((one) => one[name] === null) ? [] : all.map((one) => one[name] ?? '').sort();
  return { earliest: days('earliest')[0] ?? null, latest: days('latest').at(-1) ?? null };
}
