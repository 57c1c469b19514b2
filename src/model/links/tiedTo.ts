import { Link as LinkType, Property } from '../decorators';
import { Level, TieKind } from '../kinds';
import { Link } from '../link';

/** A standing tie of two parties; it has no direction. */
@LinkType('an undirected, lasting tie between two parties.', { is: [Link] })
export abstract class TiedTo {
  @Property(() => TieKind, 'Sister, partner or cooperation.')
  readonly kind: TieKind;

  @Property(() => Level, 'The level of the tie.')
  readonly level: Level;
}
