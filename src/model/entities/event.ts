import { Entity as EntityType, Many, One, Property } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Entity } from './entity';
import { EventFormat, EventKind } from '../kinds';
import { linked, NEWEST_FIRST } from '../links/linked';
import { LedTo } from '../links/ledTo';
import { TookPart } from '../links/tookPart';
import { Disagreement, Modality, SummaryReason } from '../terms';
import { incoming, outgoing } from '../declare/path';

const SUMMARY = 'Taken from the occurrence that counts now, see `occurrence`.';

@EntityType(
  'Something that took place, is taking place, or is planned, proposed or the subject of an invitation.',
  {
    plural: 'events',
    is: [Entity],
    names: 'TITLE',
  },
)
export class Event {
  @Property(() => EventKind, 'The kind of event.', { declared: true, indexed: true })
  readonly kind: EventKind;

  @Property(() => Modality, `Whether it took place, is planned or is only proposed. ${SUMMARY}`)
  readonly modality: Modality;

  @Property(() => Boolean, 'True if it took place (HELD or HISTORIC). Only such an event can be a meeting.')
  readonly tookPlace: boolean;

  @Property(() => EdtfDate, `When it takes place; null if no document says. ${SUMMARY}`, {
    nullable: true,
    indexed: true,
  })
  readonly date: EdtfDate | null;

  @Property(
    () => EdtfDate,
    `It does not take place before this date: often all that is known where \`date\` is null. Already in \`earliest\`. ${SUMMARY}`,
    { nullable: true },
  )
  readonly notBefore: EdtfDate | null;

  @Property(
    () => EdtfDate,
    `It does not take place after this date: often all that is known where \`date\` is null. Already in \`latest\`. ${SUMMARY}`,
    { nullable: true },
  )
  readonly notAfter: EdtfDate | null;

  @Property(() => String, 'The earliest day it can have, `YYYY-MM-DD`; null if open.', {
    nullable: true,
    indexed: true,
  })
  readonly earliest: string | null;

  @Property(() => String, 'The latest day it can have, `YYYY-MM-DD`; null if open.', {
    nullable: true,
    indexed: true,
  })
  readonly latest: string | null;

  @Property(() => EventFormat, `In person or remote; null if not stated. ${SUMMARY}`, { nullable: true })
  readonly format: EventFormat | null;

  @Property(() => Boolean, 'True if it was still in progress when the document was written.', {
    nullable: true,
  })
  readonly ongoing: boolean | null;

  @One('The fact that gives its date, format and modality. If there are several, the one that counts now.', {
    to: 'Occurrence',
    path: [incoming('SUBJECT', 'Occurrence')],
    endId: 'occurrenceId',
  })
  readonly occurrence: object | null;

  @Property(
    () => SummaryReason,
    'Why `occurrence` counts, and not another of `occurrences`; null if there is none.',
    { nullable: true },
  )
  readonly summaryReason: SummaryReason | null;

  @Property(() => Disagreement, 'In what `occurrences` differ; empty if they agree.', { list: true })
  readonly disagreements: Disagreement[];

  @Many('All facts about its date, format and modality.', {
    to: 'Occurrence',
    path: [incoming('SUBJECT', 'Occurrence')],
  })
  readonly occurrences: object;

  @Many(
    'Actors that were involved in it, attended or not. See `role` and `attended` on the edge.',
    linked('TOOK_PART', 'in', 'Actor', { link: TookPart }),
  )
  readonly participants: object;

  @Many(
    'Institutions that possibly took part in it, because a participating official may have held an office in them at the time.',
    linked('POSSIBLY_TOOK_PART', 'in', 'Actor', { link: TookPart }),
  )
  readonly possibleParticipants: object;

  @Many('The places where it is held.', linked('HELD_IN', 'out', 'Place'))
  readonly heldIn: object;

  @One('The place where it is held; null if remote or not stated.', {
    to: 'Place',
    path: [outgoing('HELD_IN')],
  })
  readonly place: object | null;

  @Many('Its topics.', linked('ABOUT', 'out', 'Topic'))
  readonly topics: object;

  @Many('The events it is part of.', linked('PART_OF_EVENT', 'out', 'Event'))
  readonly partOf: object;

  @Many('The events that are part of it.', linked('PART_OF_EVENT', 'in', 'Event', { order: NEWEST_FIRST }))
  readonly parts: object;

  @Many('The series it is an edition of.', linked('IN_SERIES', 'out', 'EventSeries'))
  readonly series: object;

  @Many(
    'What it is the realisation of: what was planned, proposed or the subject of an invitation, and came to this.',
    linked('REALISES', 'out', 'Entity'),
  )
  readonly realises: object;

  @Many(
    'What became of it, if it was planned, proposed or the subject of an invitation: what took place, or was called off.',
    linked('REALISES', 'in', 'Entity'),
  )
  readonly realisedBy: object;

  @Many(
    'What it led to: events and agreements that were proposed or arranged at it, or that followed from it.',
    linked('LED_TO', 'out', 'Entity', { link: LedTo }),
  )
  readonly ledTo: object;

  @Many(
    'What it resulted from: the meeting where it was raised, or the agreement under which it is held.',
    linked('LED_TO', 'in', 'Entity', { link: LedTo }),
  )
  readonly resultOf: object;

  @Many('The entities it commemorates.', linked('COMMEMORATES', 'out', 'Entity'))
  readonly commemorates: object;
}
