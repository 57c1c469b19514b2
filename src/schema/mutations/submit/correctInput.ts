import { Field, ID, InputType } from 'type-graphql';

import { IsId } from '../../../model/declare/validation/texts';
import { ChangeInput } from '../changeInput';
import { dossierInput } from './dossierInputs';

@InputType({
  description:
    'A fact, what is right instead, and why. Give exactly one of `dossier` and `yaml`, with one fact of the same type.',
})
export class CorrectInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the fact that is wrong.' })
  @IsId()
  readonly fact: string;

  @Field(() => dossierInput(), {
    nullable: true,
    description:
      'The fact as it is right, under `facts`, whole and not only what differs. Without `evidence`, it keeps that of the fact that is wrong; its own evidence names passages by their whole ids, such as `doc:000#93-103`.',
  })
  readonly dossier?: object | null;

  @Field(() => String, { nullable: true, description: 'The same as YAML or JSON.' })
  readonly yaml?: string | null;
}
