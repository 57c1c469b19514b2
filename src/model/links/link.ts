import { Float, Int } from 'type-graphql';

import { Few, Link as LinkType, Property } from '../declare/decorators';
import { HeldOnDay } from '../declare/heldOn';
import { outgoing, type Key } from '../declare/path';
import { Basis, Certainty, HeldOn, Modality, Status } from '../terms';

const UNKNOWN = { nullable: true } as const;

/** A link names the facts behind it. */
const FACTS: Key = { label: 'Fact', property: 'factIds', many: true };

/**
 * A short way in the graph, derived from facts. Its properties sum those facts up, so that a filter on the link costs
 * no further walk.
 */
@LinkType('derived from facts, which it summarises and lists.')
export abstract class Link {
  @Property(() => Status, 'DISPUTED if every fact behind the link is disputed, otherwise ACTIVE.')
  readonly status: Status;

  @Property(() => Modality, 'The strongest modality among the facts behind the link.', UNKNOWN)
  readonly modality: Modality | null;

  @Property(() => Basis, 'The strongest basis among the facts behind the link.')
  readonly basis: Basis;

  @Property(() => Certainty, 'POSSIBLE if the facts allow the link but do not establish it.')
  readonly certainty: Certainty;

  @Property(() => Boolean, 'True if no document states the link itself and it follows from other facts.')
  readonly derived: boolean;

  @Property(
    () => Float,
    'How sure it is, from 0 to 1, by the rule for facts: its firmest basis, and the independent publishers behind its facts.',
    { source: { kind: 'CONFIDENCE' } },
  )
  readonly confidence: number;

  @Property(() => Int, 'The number of documents that support it.')
  readonly documentCount: number;

  @Property(() => String, 'The first day on which it may have held, `YYYY-MM-DD`; null if open.', UNKNOWN)
  readonly earliest: string | null;

  @Property(() => String, 'The last day on which it may have held, `YYYY-MM-DD`; null if open.', UNKNOWN)
  readonly latest: string | null;

  @Property(() => String, 'The first day on which it certainly held; null if there is none.', UNKNOWN)
  readonly heldFrom: string | null;

  @Property(() => String, 'The last day on which it certainly held; null if there is none.', UNKNOWN)
  readonly heldTo: string | null;

  @HeldOnDay()
  readonly heldOn: HeldOn;

  @Few('The facts from which the link is derived.', {
    to: 'Fact',
    key: FACTS,
    path: [],
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly facts: object[];

  @Few('The passages that support those facts, each listed once.', {
    to: 'Evidence',
    key: FACTS,
    path: [outgoing('EVIDENCED_BY', 'Passage')],
    distinct: true,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly evidence: object[];
}
