import { Entity as EntityType, Many } from './decorators';
import { Entity } from './entity';
import { linked, NEWEST_FIRST } from './linked';

@EntityType('A series of events, such as a yearly fair or contest.', {
  plural: 'eventSeries',
  is: [Entity],
})
export class EventSeries {
  @Many('Its editions, newest first.', linked('IN_SERIES', 'in', 'Event', { order: NEWEST_FIRST }))
  readonly events: object;
}
