import { Fact as FactType, Property, Role } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Fact } from './fact';
import { AgreementStatus, EventFormat } from '../kinds';

@FactType(
  'When, how and how really an event or agreement came about, by one document; documents may disagree.',
  {
    dossierKey: 'occurrences',
    is: [Fact],
  },
)
export class Occurrence {
  @Role('The event or agreement.', 'Entity')
  readonly subject: object;

  @Property(() => EventFormat, 'In person or remote; null when not stated.', {
    nullable: true,
    declared: true,
  })
  readonly format: EventFormat | null;

  @Property(() => String, 'How the format is known: TEXT, IMPLIED.', { nullable: true, declared: true })
  readonly formatBasis: string | null;

  @Property(() => AgreementStatus, 'How far an agreement has come.', { nullable: true, declared: true })
  readonly agreementStatus: AgreementStatus | null;

  @Property(() => Boolean, 'True when it was still going on when the document was written.', {
    nullable: true,
    declared: true,
  })
  readonly ongoing: boolean | null;

  @Property(() => EdtfDate, 'It was not before this date.', { nullable: true, declared: true })
  readonly notBefore: EdtfDate | null;

  @Property(() => EdtfDate, 'It was not after this date.', { nullable: true, declared: true })
  readonly notAfter: EdtfDate | null;
}
