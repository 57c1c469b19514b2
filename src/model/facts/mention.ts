import { Fact as FactType, Property, Role } from '../declare/decorators';
import { Fact } from './fact';

@FactType('A document names an entity. The evidence of an entity hangs on its mentions.', {
  dossierKey: 'mentions',
  is: [Fact],
})
export class Mention {
  @Role('Who or what is named.', 'Entity')
  readonly entity: object;

  @Property(
    () => String,
    'The form as written, case endings and misspellings kept; null when it is described, not named.',
    {
      nullable: true,
      declared: true,
    },
  )
  readonly value: string | null;
}
