import { Fact as FactType, Property, Role } from '../decorators';
import { Fact } from '../fact';
import { NameKind } from '../kinds';

@FactType('A name of an entity, in one language and script.', { dossierKey: 'names', is: [Fact] })
export class Name {
  @Role('The entity that bears the name.', 'Entity')
  readonly entity: object;

  @Property(() => String, 'The name.', { told: true })
  readonly value: string;

  @Property(() => String, 'Its language as a BCP 47 tag; null if the form belongs to no single language.', {
    nullable: true,
    told: true,
  })
  readonly language: string | null;

  @Property(() => String, 'Its script as an ISO 15924 code (`Latn`, `Cyrl`, `Hani`).', {
    nullable: true,
    told: true,
  })
  readonly script: string | null;

  @Property(() => NameKind, 'The kind of name.', { told: true })
  readonly kind: NameKind;
}
