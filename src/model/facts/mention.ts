import { Fact as FactType, Property, Role } from '../decorators';
import { Fact } from '../fact';

@FactType('A document mentions an entity. Mentions are the evidence for the entity itself.', {
  dossierKey: 'mentions',
  is: [Fact],
})
export class Mention {
  @Role('The entity that is mentioned.', 'Entity')
  readonly entity: object;

  @Property(
    () => String,
    'The form as written, including case endings and misspellings; null if the entity is described but not named.',
    {
      nullable: true,
      told: true,
    },
  )
  readonly value: string | null;
}
