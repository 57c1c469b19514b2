import { Float, Int } from 'type-graphql';

import { Few, Interface, Many, One, Property, Role } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Node } from '../entities/node';
import { Basis, Modality, Status } from '../terms';
import { FactType } from '../declare/types';
import { incoming, outgoing, RELATIONSHIP_TYPE } from '../declare/path';

/** A statement with its evidence. Its content never changes; what changes is its status. */
@Interface(
  'A statement about entities, with the passages that support it. Its content never changes; a correction is a new fact.',
  { is: [Node] },
)
export abstract class Fact {
  @Property(() => FactType, 'The type of the fact.')
  readonly type: FactType;

  @Property(() => Status, 'Its status in the record.')
  readonly status: Status;

  @Property(
    () => Modality,
    'Whether what it states took place, is planned or is proposed; null where this has no meaning, as for a name.',
    {
      nullable: true,
      declared: true,
    },
  )
  readonly modality: Modality | null;

  @Property(() => Basis, 'How it is known: stated, implied, or background knowledge.', { declared: true })
  readonly basis: Basis;

  @Property(
    () => Float,
    'How sure it is, from 0 to 1: by its basis (or the confidence that its dossier gives), the independent publishers that support or contradict it, and its status. The rule is in the documentation of the model.',
    { declared: true, source: { kind: 'CONFIDENCE' } },
  )
  readonly confidence: number;

  @Property(() => Int, 'The number of documents that support it.', { source: { kind: 'DOCUMENT_COUNT' } })
  readonly documentCount: number;

  @Property(
    () => EdtfDate,
    'The date of what it states. For a state: the day or period for which it is attested.',
    {
      nullable: true,
      declared: true,
    },
  )
  readonly date: EdtfDate | null;

  @Property(() => String, 'How the date is known: stated, or what it was inferred from.', {
    nullable: true,
    declared: true,
  })
  readonly dateBasis: string | null;

  @Property(() => String, 'The earliest day it can refer to, `YYYY-MM-DD`; null if open.', {
    nullable: true,
  })
  readonly earliest: string | null;

  @Property(() => String, 'The latest day it can refer to, `YYYY-MM-DD`; null if open.', {
    nullable: true,
  })
  readonly latest: string | null;

  @Property(() => String, 'An editor’s remark.', { nullable: true, declared: true })
  readonly note: string | null;

  @Property(() => String, 'When it was recorded, ISO 8601 in UTC.')
  readonly recordedAt: string;

  @Role(
    'Those in whose words alone the document gives it, so that it is their statement and not the document’s; empty if the document states it itself. For a claim: who said it.',
    'Actor',
    { required: false, list: true, alsoOver: ['SAID_BY'] },
  )
  readonly attributedTo: object[];

  @Few('The entities that it is about, each with its role, sorted by role.', {
    to: 'FactEnd',
    path: [{ types: [], direction: 'out', labels: ['Entity'] }],
    // A merged entity may be listed next to the one that stands for it.
    distinct: true,
    order: [{ on: 'carried', property: RELATIONSHIP_TYPE, direction: 'ASC' }],
  })
  readonly ends: object[];

  @Few('The passages that support or contradict it.', {
    to: 'Evidence',
    path: [outgoing('EVIDENCED_BY', 'Passage')],
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly evidence: object[];

  @Many('What somebody has claimed about the fact.', {
    to: 'Claim',
    path: [incoming('SUBJECT', 'Claim')],
  })
  readonly claims: object;

  @Few('All statuses it has had, oldest first.', {
    to: 'StatusChange',
    path: [outgoing('HAD_STATUS', 'Change')],
    order: [{ on: 'node', property: 'at', direction: 'ASC' }],
  })
  readonly statusHistory: object[];

  @One('The fact that supersedes it; null while none does.', {
    to: 'Fact',
    path: [outgoing('SUPERSEDED_BY', 'Fact')],
  })
  readonly supersededBy: object | null;

  @Many('The facts that it supersedes, such as the one that it corrects.', {
    to: 'Fact',
    path: [incoming('SUPERSEDED_BY', 'Fact')],
  })
  readonly supersedes: object;
}
