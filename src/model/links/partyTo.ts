import { Link as LinkType, Property } from '../declare/decorators';
import { Link } from './link';

/** An agreement and one of its parties. */
@LinkType('that an actor is a party to an agreement.', { is: [Link] })
export abstract class PartyTo {
  @Property(
    () => Boolean,
    'True if the agreement was signed, by whomever; false while it is planned or proposed. `signatories` of the agreement has those who signed.',
  )
  readonly signed: boolean;
}
