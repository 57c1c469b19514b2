import { Entity as EntityType, Many, One, Property } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Entity } from './entity';
import { EventFormat, EventKind } from '../kinds';
import { linked, NEWEST_FIRST } from '../links/linked';
import { LedTo } from '../links/ledTo';
import { TookPart } from '../links/tookPart';
import { Modality } from '../terms';
import { incoming, outgoing } from '../declare/path';

const SUMMARY = 'From the occurrence that counts now, see `occurrence`.';

@EntityType('Something that took place, takes place, or is planned, proposed or invited to.', {
  plural: 'events',
  is: [Entity],
  names: 'TITLE',
})
export class Event {
  @Property(() => EventKind, 'What the event is.', { declared: true, indexed: true })
  readonly kind: EventKind;

  @Property(() => Modality, `How real it is. ${SUMMARY}`)
  readonly modality: Modality;

  @Property(() => Boolean, 'True when it took place: held or historic. Only such an event can be a meeting.')
  readonly tookPlace: boolean;

  @Property(() => EdtfDate, `When it is; null when no document says. ${SUMMARY}`, {
    nullable: true,
    indexed: true,
  })
  readonly date: EdtfDate | null;

  @Property(() => String, 'The first day that it can have, `YYYY-MM-DD`; null when open.', {
    nullable: true,
    indexed: true,
  })
  readonly earliest: string | null;

  @Property(() => String, 'The last day that it can have, `YYYY-MM-DD`; null when open.', {
    nullable: true,
    indexed: true,
  })
  readonly latest: string | null;

  @Property(() => EventFormat, `In person or remote; null when not stated. ${SUMMARY}`, { nullable: true })
  readonly format: EventFormat | null;

  @Property(() => Boolean, 'True when it was still going on when the document was written.', {
    nullable: true,
  })
  readonly ongoing: boolean | null;

  @One('The fact that says when, how and how really; of several, the one that counts now.', {
    to: 'Occurrence',
    path: [incoming('SUBJECT', 'Occurrence')],
    endId: 'occurrenceId',
  })
  readonly occurrence: object | null;

  @Many('All that documents say of when, how and how really it came about.', {
    to: 'Occurrence',
    path: [incoming('SUBJECT', 'Occurrence')],
  })
  readonly occurrences: object;

  @Many(
    'Who has a part in it, attended or not: see `role` and `attended`.',
    linked('TOOK_PART', 'in', 'Actor', { link: TookPart }),
  )
  readonly participants: object;

  @Many(
    'Institutions that possibly have a part in it: an official took part who may then have held an office in them.',
    linked('POSSIBLY_TOOK_PART', 'in', 'Actor', { link: TookPart }),
  )
  readonly possibleParticipants: object;

  @Many('The places in which it is held.', linked('HELD_IN', 'out', 'Place'))
  readonly heldIn: object;

  @One('The place in which it is held; null when remote or not stated.', {
    to: 'Place',
    path: [outgoing('HELD_IN')],
  })
  readonly place: object | null;

  @Many('What it is about.', linked('ABOUT', 'out', 'Topic'))
  readonly topics: object;

  @Many('The events of which it is a part.', linked('PART_OF_EVENT', 'out', 'Event'))
  readonly partOf: object;

  @Many('The events that are parts of it.', linked('PART_OF_EVENT', 'in', 'Event', { order: NEWEST_FIRST }))
  readonly parts: object;

  @Many('The series of which it is an edition.', linked('IN_SERIES', 'out', 'EventSeries'))
  readonly series: object;

  @Many(
    'What came of it: events and agreements proposed or arranged at it, or that followed.',
    linked('LED_TO', 'out', 'Entity', { link: LedTo }),
  )
  readonly ledTo: object;

  @Many(
    'What it came of: the meeting at which it was raised, the agreement under which it is held.',
    linked('LED_TO', 'in', 'Entity', { link: LedTo }),
  )
  readonly resultOf: object;

  @Many('What it commemorates.', linked('COMMEMORATES', 'out', 'Entity'))
  readonly commemorates: object;
}
