import { Link as LinkType, Property } from '../declare/decorators';
import { Rank } from '../kinds';
import { Link } from './link';

/** An office held in an institution or for a place. */
@LinkType('an office held in an institution or for a place.', { is: [Link] })
export abstract class HoldsOffice {
  @Property(() => String, 'The title in English.')
  readonly title: string;

  @Property(() => Rank, 'The rank of the office.')
  readonly rank: Rank;
}
