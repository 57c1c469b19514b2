import { Fact as FactType, Property, Role } from '../decorators';
import { EdtfDate } from '../edtfDate';
import { Fact } from '../fact';
import { AgreementStatus, EventFormat } from '../kinds';

@FactType(
  'The date, format and modality of an event or agreement according to one document. Documents may disagree.',
  {
    dossierKey: 'occurrences',
    is: [Fact],
  },
)
export class Occurrence {
  @Role('The event or agreement.', 'Entity')
  readonly subject: object;

  @Property(() => EventFormat, 'In person or remote; null if not stated.', { nullable: true, told: true })
  readonly format: EventFormat | null;

  @Property(() => String, 'How the format is known: TEXT, IMPLIED.', { nullable: true, told: true })
  readonly formatBasis: string | null;

  @Property(() => AgreementStatus, 'The stage of an agreement.', { nullable: true, told: true })
  readonly agreementStatus: AgreementStatus | null;

  @Property(() => Boolean, 'True if it was still in progress when the document was written.', {
    nullable: true,
    told: true,
  })
  readonly ongoing: boolean | null;

  @Property(() => EdtfDate, 'It did not take place before this date.', { nullable: true, told: true })
  readonly notBefore: EdtfDate | null;

  @Property(() => EdtfDate, 'It did not take place after this date.', { nullable: true, told: true })
  readonly notAfter: EdtfDate | null;
}
