import { Int } from 'type-graphql';

import { Few, Link as LinkType, Property } from '../declare/decorators';
import { outgoing, type Key } from '../declare/path';
import { Basis, Certainty, Modality, Status } from '../terms';

const UNKNOWN = { nullable: true } as const;

/** A link names the facts behind it. */
const FACTS: Key = { label: 'Fact', property: 'factIds', many: true };

/**
 * A short way in the graph, derived from facts. Its properties sum those facts up, so that a filter on the link costs
 * no further walk.
 */
@LinkType('derived from facts, which it sums up and names.')
export abstract class Link {
  @Property(() => Status, 'DISPUTED when every fact behind it is disputed, else ACTIVE.')
  readonly status: Status;

  @Property(() => Modality, 'The most real modality among the facts behind it.', UNKNOWN)
  readonly modality: Modality | null;

  @Property(() => Basis, 'The firmest basis among the facts behind it.')
  readonly basis: Basis;

  @Property(() => Certainty, 'POSSIBLE when the facts behind it allow the link and do not settle it.')
  readonly certainty: Certainty;

  @Property(() => Boolean, 'True when no document states the link itself and it follows from other facts.')
  readonly derived: boolean;

  @Property(() => Int, 'How many documents bear it out, each counted once.')
  readonly documentCount: number;

  @Property(() => String, 'The first day on which it can have held, `YYYY-MM-DD`; null when open.', UNKNOWN)
  readonly earliest: string | null;

  @Property(() => String, 'The last day on which it can have held, `YYYY-MM-DD`; null when open.', UNKNOWN)
  readonly latest: string | null;

  @Property(() => String, 'The first day on which it held for certain; null when there is none.', UNKNOWN)
  readonly heldFrom: string | null;

  @Property(() => String, 'The last day on which it held for certain; null when there is none.', UNKNOWN)
  readonly heldTo: string | null;

  @Few('The facts from which the link is derived.', {
    to: 'Fact',
    key: FACTS,
    path: [],
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly facts: object[];

  @Few('The passages that carry those facts, each once.', {
    to: 'Evidence',
    key: FACTS,
    path: [outgoing('EVIDENCED_BY', 'Passage')],
    distinct: true,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly evidence: object[];
}
