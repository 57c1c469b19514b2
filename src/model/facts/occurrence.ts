import { Fact as FactType, Property, Role } from '../declare/decorators';
import { EdtfDate } from '../declare/edtfDate';
import { Fact } from './fact';
import { AgreementStatus, EventFormat } from '../kinds';

@FactType(
  'The date, format and modality of an event or agreement according to one document. Documents may disagree.',
  {
    dossierKey: 'occurrences',
    begins: 'ITSELF',
    is: [Fact],
  },
)
export class Occurrence {
  @Role('The event or agreement.', 'Entity')
  readonly subject: object;

  @Property(() => EventFormat, 'In person or remote; null if not stated.', {
    nullable: true,
    declared: true,
  })
  readonly format: EventFormat | null;

  @Property(() => String, 'How the format is known: TEXT, IMPLIED.', { nullable: true, declared: true })
  readonly formatBasis: string | null;

  @Property(() => AgreementStatus, 'The stage of an agreement.', { nullable: true, declared: true })
  readonly agreementStatus: AgreementStatus | null;

  @Property(() => Boolean, 'True if it was still in progress when the document was written.', {
    nullable: true,
    declared: true,
  })
  readonly ongoing: boolean | null;

  @Property(() => EdtfDate, 'It did not take place before this date.', { nullable: true, declared: true })
  readonly notBefore: EdtfDate | null;

  @Property(() => EdtfDate, 'It did not take place after this date.', { nullable: true, declared: true })
  readonly notAfter: EdtfDate | null;
}
