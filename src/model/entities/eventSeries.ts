import { Entity as EntityType, Many } from '../declare/decorators';
import { Entity } from './entity';
import { linked, NEWEST_FIRST } from '../links/linked';

@EntityType('A series of events, such as a yearly fair or contest.', {
  plural: 'eventSeries',
  is: [Entity],
  names: 'TITLE',
  idPrefix: 'series',
})
export class EventSeries {
  @Many('Its editions, newest first.', linked('IN_SERIES', 'in', 'Event', { order: NEWEST_FIRST }))
  readonly events: object;
}
