import { Entity as EntityType, Many, One, Property } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Entity } from './entity';
import { AgreementKind, AgreementStatus, Level } from '../kinds';
import { linked } from '../links/linked';
import { PartyTo } from '../links/partyTo';
import { LedTo } from '../links/ledTo';
import { Disagreement, Modality, SummaryReason } from '../terms';
import { incoming } from '../declare/path';

@EntityType(
  'An agreement, treaty or joint plan. An agreement of several parties is one agreement, not several ties.',
  {
    plural: 'agreements',
    is: [Entity],
    names: 'TITLE',
    idPrefix: 'agr',
  },
)
export class Agreement {
  @Property(() => AgreementKind, 'The kind of agreement.', { declared: true })
  readonly kind: AgreementKind;

  @Property(() => Level, 'The level at which its parties agree.', { nullable: true, declared: true })
  readonly level: Level | null;

  @Property(() => EdtfDate, 'The period it covers, if it names one.', {
    nullable: true,
    declared: true,
  })
  readonly covers: EdtfDate | null;

  @Property(
    () => Modality,
    'Whether it was signed: HELD or HISTORIC means that it was. Taken from the occurrence that counts now.',
  )
  readonly modality: Modality;

  @Property(() => Boolean, 'True if it was signed (HELD or HISTORIC).', {
    source: { kind: 'STORED', property: 'tookPlace' },
  })
  readonly signed: boolean;

  @Property(() => AgreementStatus, 'Its stage: planned, signed, in force or ended.', {
    nullable: true,
  })
  readonly agreementStatus: AgreementStatus | null;

  @Property(() => EdtfDate, 'When it was or will be signed; null if no document says.', {
    nullable: true,
    indexed: true,
  })
  readonly date: EdtfDate | null;

  @Property(
    () => EdtfDate,
    'It was not signed before this date: often all that is known where `date` is null. Already in `earliest`.',
    { nullable: true },
  )
  readonly notBefore: EdtfDate | null;

  @Property(
    () => EdtfDate,
    'It was not signed after this date: often all that is known where `date` is null. Already in `latest`.',
    { nullable: true },
  )
  readonly notAfter: EdtfDate | null;

  @Property(() => String, 'The earliest possible day of its signing, `YYYY-MM-DD`; null if open.', {
    nullable: true,
    indexed: true,
  })
  readonly earliest: string | null;

  @Property(() => String, 'The latest possible day of its signing, `YYYY-MM-DD`; null if open.', {
    nullable: true,
  })
  readonly latest: string | null;

  @One('The fact that gives its date and stage. If there are several, the one that counts now.', {
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

  @Many('All facts about its date and stage.', {
    to: 'Occurrence',
    path: [incoming('SUBJECT', 'Occurrence')],
  })
  readonly occurrences: object;

  @Many('Its parties.', linked('PARTY_TO', 'in', 'Actor', { link: PartyTo }))
  readonly parties: object;

  @Many('Those who put their signature to it.', linked('SIGNED', 'in', 'Actor'))
  readonly signatories: object;

  @Many('The parties within whose cooperation it was made.', linked('FRAMEWORK_FOR', 'in', 'Actor'))
  readonly frameworks: object;

  @Many('Its topics.', linked('ABOUT', 'out', 'Topic'))
  readonly topics: object;

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
    path: [incoming('FOUNDED_BY', 'Tie')],
  })
  readonly foundedTies: object;
}
