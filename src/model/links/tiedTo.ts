import { Link as LinkType, Property } from '../declare/decorators';
import { Level, TieKind } from '../kinds';
import { Link } from './link';

/** A standing tie of two parties; it has no direction. */
@LinkType('a standing tie of two parties, without direction.', { is: [Link] })
export abstract class TiedTo {
  @Property(() => TieKind, 'Sister, partner or cooperation.')
  readonly kind: TieKind;

  @Property(() => Level, 'At which level the parties are tied.')
  readonly level: Level;
}
