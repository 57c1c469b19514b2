import { Float } from 'type-graphql';

import { Few, Interface, Many, Property } from './decorators';
import { EdtfDate } from './edtfDate';
import { Node } from './node';
import { Basis, Modality, Status } from './terms';
import { FactType } from './types';

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
      told: true,
    },
  )
  readonly modality: Modality | null;

  @Property(() => Basis, 'How it is known: stated, implied, or background knowledge.', { told: true })
  readonly basis: Basis;

  @Property(() => Float, 'How confident we are in it, from 0 to 1; null if not given.', {
    nullable: true,
    told: true,
  })
  readonly confidence: number | null;

  @Property(
    () => EdtfDate,
    'The date of what it states. For a state: the day or period for which it is attested.',
    {
      nullable: true,
      told: true,
    },
  )
  readonly date: EdtfDate | null;

  @Property(() => String, 'How the date is known: stated, or what it was inferred from.', {
    nullable: true,
    told: true,
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

  @Property(() => String, 'An editor’s remark.', { nullable: true, told: true })
  readonly note: string | null;

  @Property(() => String, 'When it was recorded, ISO 8601 in UTC.')
  readonly recordedAt: string;

  @Few('The passages that support or contradict it.', {
    to: 'Evidence',
    match: (from, end) => `(${from})-[${end}by:EVIDENCED_BY]->(${end}:Passage)`,
    distinct: (end) => `WITH ${end}, ${end}by.stance AS ${end}stance`,
    order: [{ on: 'node', property: 'id', direction: 'ASC' }],
  })
  readonly evidence: object[];

  @Many('What somebody has claimed about the fact.', {
    to: 'Claim',
    match: (from, end, link) => `(${from})<-[${link}:SUBJECT]-(${end}:Claim)`,
  })
  readonly claims: object;

  @Few('All statuses it has had, oldest first.', {
    to: 'StatusChange',
    match: (from, end) => `(${from})-[${end}had:HAD_STATUS]->(${end}:Change)`,
    order: [{ on: 'node', property: 'at', direction: 'ASC' }],
  })
  readonly statusHistory: object[];
}
