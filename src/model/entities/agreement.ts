import { Entity as EntityType, Many, One, Property } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Entity } from './entity';
import { AgreementKind, AgreementStatus, Level } from '../kinds';
import { linked } from '../links/linked';
import { LedTo } from '../links/ledTo';
import { Modality } from '../terms';
import { incoming } from '../declare/path';

@EntityType('An agreement, treaty or joint plan; one of several parties is one agreement, not many ties.', {
  plural: 'agreements',
  is: [Entity],
  names: 'TITLE',
  idPrefix: 'agr',
})
export class Agreement {
  @Property(() => AgreementKind, 'What the agreement is.', { declared: true })
  readonly kind: AgreementKind;

  @Property(() => Level, 'At which level its parties agree.', { nullable: true, declared: true })
  readonly level: Level | null;

  @Property(() => EdtfDate, 'The period that it covers, where it names one.', {
    nullable: true,
    declared: true,
  })
  readonly covers: EdtfDate | null;

  @Property(
    () => Modality,
    'How real it is: historic or held when it was signed. From the occurrence that counts now.',
  )
  readonly modality: Modality;

  @Property(() => AgreementStatus, 'How far it has come.', { nullable: true })
  readonly agreementStatus: AgreementStatus | null;

  @Property(() => EdtfDate, 'When it was signed or is to be; null when no document says.', {
    nullable: true,
    indexed: true,
  })
  readonly date: EdtfDate | null;

  @Property(() => String, 'The first day that its signing can have, `YYYY-MM-DD`; null when open.', {
    nullable: true,
    indexed: true,
  })
  readonly earliest: string | null;

  @Property(() => String, 'The last day that its signing can have, `YYYY-MM-DD`; null when open.', {
    nullable: true,
  })
  readonly latest: string | null;

  @One(
    'The fact that says when it was signed and how far it has come; of several, the one that counts now.',
    {
      to: 'Occurrence',
      path: [incoming('SUBJECT', 'Occurrence')],
      endId: 'occurrenceId',
    },
  )
  readonly occurrence: object | null;

  @Many('All that documents say of when it was signed and how far it has come.', {
    to: 'Occurrence',
    path: [incoming('SUBJECT', 'Occurrence')],
  })
  readonly occurrences: object;

  @Many('Its parties.', linked('PARTY_TO', 'in', 'Actor'))
  readonly parties: object;

  @Many('Who signed it.', linked('SIGNED', 'in', 'Actor'))
  readonly signatories: object;

  @Many('Within whose cooperation it arose.', linked('FRAMEWORK_FOR', 'in', 'Actor'))
  readonly frameworks: object;

  @Many('What it is about.', linked('ABOUT', 'out', 'Topic'))
  readonly topics: object;

  @Many('Events and agreements carried out under it.', linked('LED_TO', 'out', 'Entity', { link: LedTo }))
  readonly ledTo: object;

  @Many('What it came of.', linked('LED_TO', 'in', 'Entity', { link: LedTo }))
  readonly resultOf: object;

  @Many('Agreements of the same day, whichever day that was.', linked('SAME_DAY_AS', 'both', 'Agreement'))
  readonly sameDayAs: object;

  @Many('The ties that it founded.', {
    to: 'Tie',
    path: [incoming('FOUNDED_BY', 'Tie')],
  })
  readonly foundedTies: object;
}
