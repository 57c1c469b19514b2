/** `dyad` as a plan: the walks from two actors to what both take part in, and on from there. */
import { concreteTypes, typeEntry } from '../../../model/declare/dictionary';
import type { NodeColumn } from '../../../query/plan/columns';
import { allOf, compare, type Condition } from '../../../query/plan/condition';
import type { Walk } from '../../../query/plan/plan';
import { walkOver } from '../../../query/plan/planWalk';
import { nodeProperty } from '../../../query/plan/value';

/** The nodes that a client can select. */
export type DyadEnd =
  'a' | 'b' | 'sides' | 'ties' | 'agreements' | 'events' | 'lastContact' | 'topics' | 'officials';

/** The lists of a dyad that have a length of their own. */
export type DyadList = 'ties' | 'agreements' | 'events' | 'topics' | 'people';

/** The whole question but for its two ids: one plan serves all pairs, and the statement takes them as `$a` and `$b`. */
export interface DyadPlan {
  readonly kind: 'DYAD';
  /** How much of each list is selected; none where it is not. */
  readonly sizes: Readonly<Partial<Record<DyadList, number>>>;
  readonly eventCount: boolean;
  readonly years: boolean;
  readonly lastContact: boolean;
  readonly visits: boolean;
  readonly walks: typeof WALKS;
  readonly columns: readonly NodeColumn<DyadEnd>[];
}

const TOOK_PLACE = compare(nodeProperty('tookPlace'), 'eq', true);
const ATTENDED = compare({ kind: 'PROPERTY', of: 'LINK', property: 'attended' }, 'eq', true);

const WALKS = {
  ties: walkOver('Actor', [{ types: ['TIED_TO'], direction: 'both' }]),
  agreements: joining('PARTY_TO', 'Agreement'),
  agreementParties: backFrom('PARTY_TO'),
  events: joining('TOOK_PART', 'Event'),
  participants: backFrom('TOOK_PART'),
  attended: joining('TOOK_PART', 'Event', ATTENDED),
  attendants: backFrom('TOOK_PART', ATTENDED),
  officials: walkOver('Official', [
    { types: ['TOOK_PART'], direction: 'in', labels: ['Official'], where: ATTENDED },
  ]),
  places: walkOver('Place', [{ types: ['HELD_IN'], direction: 'out' }]),
  within: walkOver('Place', [{ types: ['IN'], direction: 'out', hops: { min: 1, max: 3 } }]),
  offices: walkOver('Actor', [{ types: ['HOLDS_OFFICE'], direction: 'out' }]),
  topics: walkOver('Topic', [{ types: ['ABOUT'], direction: 'out', labels: ['Topic'] }]),
} as const;

/** The types of which both must be. */
export function actorTypes(): readonly string[] {
  return concreteTypes(typeEntry('Actor')).map(({ name }) => name);
}

/** What events must be to count as contacts. */
export const CONTACT: Condition = allOf(TOOK_PLACE);

export function planDyad(question: Omit<DyadPlan, 'kind' | 'walks'>): DyadPlan {
  return { kind: 'DYAD', walks: WALKS, ...question };
}

function joining(type: string, label: string, where: readonly Condition[] = []): Walk {
  return walkOver(label, [{ types: [type], direction: 'out', labels: [label], where }]);
}

function backFrom(type: string, where: readonly Condition[] = []): Walk {
  return walkOver('Actor', [{ types: [type], direction: 'in', where }]);
}
