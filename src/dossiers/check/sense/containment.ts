/** What contains what: never itself, by whatever way round. */
import { isTerritory } from '../../../model/territories';
import type { FactRow } from '../../../record/rows';
import type { Breach, SenseRule } from './rule';
import { filler, type World } from './world';

interface Containment {
  readonly fact: FactRow;
  readonly inner: string;
  readonly outer: string;
}

/** Facts by which one thing is contained in another, by the kind of containment. */
function containments({ facts, typeOf }: World): Containment[][] {
  const between = (type: string, inner: string, outer: string, holds: (fact: FactRow) => boolean) =>
    facts
      .filter((fact) => fact.type === type && holds(fact))
      .flatMap((fact) => {
        const [from, to] = [filler(fact, inner), filler(fact, outer)];
        return from === undefined || to === undefined || from === to
          ? []
          : [{ fact, inner: from, outer: to }];
      });
  const isPartOf = ({ properties }: FactRow) => properties['kind'] === 'PART_OF';
  return [
    between('Placement', 'what', 'where', (fact) => {
      const type = typeOf(filler(fact, 'what') ?? '');
      return type === 'Landmark' || (type !== undefined && isTerritory(type));
    }),
    between('Affiliation', 'part', 'whole', isPartOf),
    between('EventRelation', 'first', 'second', isPartOf),
  ];
}

export const withinItself: SenseRule = {
  name: 'withinItself',
  severity: 'ERROR',
  breaches: (world) => containments(world).flatMap((ofKind) => cycles(ofKind, world)),
};

/** Each cycle once, at the fact that closes it. */
function cycles(all: readonly Containment[], { containersOf }: World): Breach[] {
  const outer = new Map<string, string[]>();
  const breaches: Breach[] = [];
  for (const { fact, inner, outer: container } of all) {
    const path = pathBetween(container, inner, (id) => [...(outer.get(id) ?? []), ...containersOf(id)]);
    if (path) {
      const way = [inner, ...path].map((id) => `“${id}”`).join(' in ');
      breaches.push({ location: fact.location, message: `It would lie within itself: ${way}.` });
      continue;
    }
    const known = outer.get(inner);
    if (known) known.push(container);
    else outer.set(inner, [container]);
  }
  return breaches;
}

/** A way from one id to another; undefined where there is none. */
function pathBetween(
  from: string,
  to: string,
  next: (id: string) => readonly string[],
): string[] | undefined {
  const before = new Map<string, string | null>([[from, null]]);
  const open = [from];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (id === to) return wayTo(id, before);
    for (const one of next(id)) {
      if (before.has(one)) continue;
      before.set(one, id);
      open.push(one);
    }
  }
  return undefined;
}

function wayTo(end: string, before: ReadonlyMap<string, string | null>): string[] {
  const previous = before.get(end) ?? null;
  return previous === null ? [end] : [...wayTo(previous, before), end];
}
