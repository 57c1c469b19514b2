import { Link as LinkType, Property } from '../declare/decorators';
import { EventRelationKind } from '../kinds';
import { Link } from './link';

/** What came of an event or agreement. */
@LinkType('what came of an event or agreement, and in which way.', { is: [Link] })
export abstract class LedTo {
  @Property(
    () => EventRelationKind,
    'RAISED_AT: proposed there; UNDER: carried out under the agreement; FOLLOWS: followed from it.',
  )
  readonly kind: EventRelationKind;
}
