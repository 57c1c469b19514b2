/** How the nodes of a list can belong to a place or a body: the argument `of`. */
import { allRelations, isA, typeEntry, typesOf, type TypeEntry } from './declare/dictionary';
import type { Step } from './declare/path';

/** One way from those that belong to a place or body to the nodes of a list. */
export interface BelongingWay {
  /** The hops; none where the nodes are those themselves. */
  readonly hops: readonly Step[];
  /** Whether officials count who hold an office in the body: what they attend and sign is its own. */
  readonly officials: boolean;
}

/** The types that `of` names one of. */
export const WHOSE: readonly string[] = ['Place', 'Institution'];

const EVENTS: BelongingWay = way('out', ['TOOK_PART'], 'Event', true);
const AGREEMENTS: BelongingWay = way('out', ['PARTY_TO', 'SIGNED'], 'Agreement', true);
const FACTS: BelongingWay = way('in', [], 'Fact', false);

const LINKS: Readonly<Record<string, BelongingWay>> = {
  Event: EVENTS,
  Agreement: AGREEMENTS,
  Official: way('in', ['HOLDS_OFFICE'], 'Official', false),
};

function way(
  direction: 'in' | 'out',
  types: readonly string[],
  label: string,
  officials: boolean,
): BelongingWay {
  return { hops: [{ types, direction, labels: [label] }], officials };
}

/** The ways to the nodes of a type, any of which will do; undefined where they belong to nobody, as topics do. */
export function belongingWays({ name }: Pick<TypeEntry, 'name'>): readonly BelongingWay[] | undefined {
  const entry = typeEntry(name);
  if (name === 'Fact') return [FACTS, ...typesOf('fact').flatMap(aboutWhatBelongs)];
  if (entry.kind === 'fact') return [FACTS, ...aboutWhatBelongs(entry)];
  if (entry.kind !== 'entity') return undefined;
  if (name === 'Institution' || isA(entry, 'Place')) return [{ hops: [], officials: false }];
  const own = LINKS[name];
  return own && [own];
}

/** Of facts that may be about any node, as claims are: those about a fact, an event or an agreement that belongs to somebody. */
function aboutWhatBelongs(fact: TypeEntry): BelongingWay[] {
  const roles = allRelations(fact).flatMap(({ role, to }) => (role && to === 'Node' ? [role.type] : []));
  if (roles.length === 0) return [];
  const about: Step = { types: roles, direction: 'in', labels: [fact.name] };
  return [FACTS, EVENTS, AGREEMENTS].map(({ hops, officials }) => ({ hops: [...hops, about], officials }));
}
