import { Entity as EntityType, Many } from '../declare/decorators';
import { Entity } from './entity';
import { linked, NEWEST_FIRST } from '../links/linked';

@EntityType('A field of cooperation.', {
  plural: 'topics',
  is: [Entity],
  names: 'TITLE',
  selectivity: 8,
  inArticles: false,
})
export class Topic {
  @Many('Events about it, newest first.', linked('ABOUT', 'in', 'Event', { order: NEWEST_FIRST }))
  readonly events: object;

  @Many('Agreements about it.', linked('ABOUT', 'in', 'Agreement', { order: NEWEST_FIRST }))
  readonly agreements: object;
}
