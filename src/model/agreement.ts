import { Entity as EntityType, Many, One, Property } from './decorators';
import { EdtfDate } from './edtfDate';
import { Entity } from './entity';
import { AgreementKind, AgreementStatus, Level } from './kinds';
import { linked } from './linked';
import { LedTo } from './links/ledTo';
import { Modality } from './terms';

@EntityType(
  'An agreement, treaty or joint plan. An agreement of several parties is one agreement, not several ties.',
  {
    plural: 'agreements',
    is: [Entity],
  },
)
export class Agreement {
  @Property(() => AgreementKind, 'The kind of agreement.', { told: true })
  readonly kind: AgreementKind;

  @Property(() => Level, 'The level at which its parties agree.', { nullable: true, told: true })
  readonly level: Level | null;

  @Property(() => EdtfDate, 'The period it covers, if it names one.', { nullable: true, told: true })
  readonly covers: EdtfDate | null;

  @Property(
    () => Modality,
    'Whether it was signed: HELD or HISTORIC means that it was. Taken from the occurrence that counts now.',
  )
  readonly modality: Modality;

  @Property(() => AgreementStatus, 'Its stage: in preparation, signed, in force or ended.', {
    nullable: true,
  })
  readonly agreementStatus: AgreementStatus | null;

  @Property(() => EdtfDate, 'When it was or will be signed; null if no document says.', { nullable: true })
  readonly date: EdtfDate | null;

  @Property(() => String, 'The earliest possible day of its signing, `YYYY-MM-DD`; null if open.', {
    nullable: true,
  })
  readonly earliest: string | null;

  @Property(() => String, 'The latest possible day of its signing, `YYYY-MM-DD`; null if open.', {
    nullable: true,
  })
  readonly latest: string | null;

  @One('The fact that gives its date and stage. If there are several, the one that counts now.', {
    to: 'Occurrence',
    match: (from, end, link) => `(${from})<-[${link}:SUBJECT]-(${end}:Occurrence)`,
    where: (from, end) => `${end}.id = ${from}.occurrenceId`,
  })
  readonly occurrence: object | null;

  @Many('All facts about its date and stage.', {
    to: 'Occurrence',
    match: (from, end, link) => `(${from})<-[${link}:SUBJECT]-(${end}:Occurrence)`,
  })
  readonly occurrences: object;

  @Many('Its parties.', linked('PARTY_TO', 'in', 'Actor'))
  readonly parties: object;

  @Many('The signatories.', linked('SIGNED', 'in', 'Actor'))
  readonly signatories: object;

  @Many('The parties within whose cooperation it was made.', linked('FRAMEWORK_FOR', 'in', 'Actor'))
  readonly frameworks: object;

  @Many('Its topics.', linked('ABOUT', 'out', 'Topic'))
  readonly topics: object;

  @Many('Events and agreements carried out under it.', linked('LED_TO', 'out', 'Entity', { link: LedTo }))
  readonly ledTo: object;

  @Many('The events and agreements it resulted from.', linked('LED_TO', 'in', 'Entity', { link: LedTo }))
  readonly resultOf: object;

  @Many(
    'Agreements made on the same day, even if the day is unknown.',
    linked('SAME_DAY_AS', 'both', 'Agreement'),
  )
  readonly sameDayAs: object;

  @Many('The ties it founded.', {
    to: 'Tie',
    match: (from, end, link) => `(${from})<-[${link}:FOUNDED_BY]-(${end}:Tie)`,
  })
  readonly foundedTies: object;
}
