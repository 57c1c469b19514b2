import { Link as LinkType, Property } from '../decorators';
import { EventRelationKind } from '../kinds';
import { Link } from '../link';

/** What came of an event or agreement. */
@LinkType('what an event or agreement led to, and how.', { is: [Link] })
export abstract class LedTo {
  @Property(
    () => EventRelationKind,
    'RAISED_AT: it was proposed there; UNDER: it is carried out under the agreement; FOLLOWS: it followed.',
  )
  readonly kind: EventRelationKind;
}
