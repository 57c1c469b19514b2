import { Link as LinkType, Property } from '../decorators';
import { RouteKind } from '../kinds';
import { Link } from '../link';

/** A connection between two places; it has no direction. */
@LinkType('an undirected transport connection between two places.', { is: [Link] })
export abstract class RouteTo {
  @Property(() => RouteKind, 'By air, rail, road or water.')
  readonly kind: RouteKind;

  @Property(() => String, 'The season in which it operates, if only one; null if all year or unknown.', {
    nullable: true,
  })
  readonly season: string | null;
}
