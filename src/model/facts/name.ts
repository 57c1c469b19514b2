import { Fact as FactType, Property, Role } from '../declare/decorators';
import { Fact } from './fact';
import { NameKind } from '../kinds';

@FactType('A name of an entity, in one language and script.', { dossierKey: 'names', is: [Fact] })
export class Name {
  @Role('Whose name it is.', 'Entity')
  readonly entity: object;

  @Property(() => String, 'The name.', { declared: true })
  readonly value: string;

  @Property(() => String, 'Its language, BCP 47; null when a form is of no one language.', {
    nullable: true,
    declared: true,
  })
  readonly language: string | null;

  @Property(() => String, 'Its script, ISO 15924 (`Latn`, `Cyrl`, `Hani`).', {
    nullable: true,
    declared: true,
  })
  readonly script: string | null;

  @Property(() => NameKind, 'What it is to its bearer.', { declared: true })
  readonly kind: NameKind;
}
