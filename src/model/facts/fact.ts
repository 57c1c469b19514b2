import { Float } from 'type-graphql';

import { Few, Interface, Many, Property } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Node } from '../entities/node';
import { Basis, Modality, Status } from '../terms';
import { FactType } from '../declare/types';
import { incoming, outgoing } from '../declare/path';

/** A statement with its evidence. Its content never changes; what changes is its status. */
@Interface(
  'A statement about entities, with the passages that carry it. Its content never changes; a correction is a new fact.',
  { is: [Node] },
)
export abstract class Fact {
  @Property(() => FactType, 'Which type of fact it is.')
  readonly type: FactType;

  @Property(() => Status, 'Where it stands in the record.')
  readonly status: Status;

  @Property(() => Modality, 'How real the matter is; null where that means nothing, as for a name.', {
    nullable: true,
    declared: true,
  })
  readonly modality: Modality | null;

  @Property(() => Basis, 'What it rests on.', { declared: true })
  readonly basis: Basis;

  @Property(() => Float, 'How sure we are of it, from 0 to 1; null when nobody said.', {
    nullable: true,
    declared: true,
  })
  readonly confidence: number | null;

  @Property(
    () => EdtfDate,
    'The date of the matter; of a state, the day or period for which it is attested.',
    {
      nullable: true,
      declared: true,
    },
  )
  readonly date: EdtfDate | null;

  @Property(() => String, 'How the date is known: stated, or inferred from what.', {
    nullable: true,
    declared: true,
  })
  readonly dateBasis: string | null;

  @Property(() => String, 'The first day that it can concern, `YYYY-MM-DD`; null when open.', {
    nullable: true,
  })
  readonly earliest: string | null;

  @Property(() => String, 'The last day that it can concern, `YYYY-MM-DD`; null when open.', {
    nullable: true,
  })
  readonly latest: string | null;

  @Property(() => String, 'An editor’s remark.', { nullable: true, declared: true })
  readonly note: string | null;

  @Property(() => String, 'When it entered the record, ISO 8601 in UTC.')
  readonly recordedAt: string;

  @Few('The passages that carry it or speak against it.', {
    to: 'Evidence',
    path: [outgoing('EVIDENCED_BY', 'Passage')],
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly evidence: object[];

  @Many('What is claimed of the fact, by whomever.', {
    to: 'Claim',
    path: [incoming('SUBJECT', 'Claim')],
  })
  readonly claims: object;

  @Few('The statuses that it has had, oldest first.', {
    to: 'StatusChange',
    path: [outgoing('HAD_STATUS', 'Change')],
    order: [{ on: 'node', property: 'at', direction: 'ASC' }],
  })
  readonly statusHistory: object[];
}
