import { ArrayMaxSize } from 'class-validator';
import { Field, InputType } from 'type-graphql';

import { ChangeInput } from '../changeInput';
import { dossierInput } from './dossierInputs';

type ClassType = new () => object;

/** More come as several submissions. */
const MAX_OTHERS = 100;

const DOSSIER = 'The dossier. Give either this or `yaml`.';
const YAML = 'The dossier as YAML or JSON, as `entente load` reads it.';
const FILE =
  'The name under which the record keeps the source. Under the same name, a later submission takes the place of an earlier one. By default it is made from the id of the document.';

@InputType({ description: 'One more dossier of a submission. Give exactly one of `dossier` and `yaml`.' })
export class OtherDossierInput {
  @Field(() => dossierInput(), { nullable: true, description: DOSSIER })
  readonly dossier?: object | null;

  @Field(() => String, { nullable: true, description: YAML })
  readonly yaml?: string | null;

  @Field(() => String, { nullable: true, description: FILE })
  readonly file?: string | null;
}

@InputType({
  description: 'A dossier to record, and why. Give exactly one of `dossier` and `yaml`.',
})
export class SubmitDossierInput extends ChangeInput {
  @Field(() => dossierInput(), { nullable: true, description: DOSSIER })
  readonly dossier?: object | null;

  @Field(() => String, { nullable: true, description: YAML })
  readonly yaml?: string | null;

  @Field(() => String, { nullable: true, description: FILE })
  readonly file?: string | null;

  @Field(() => [OtherDossierInput as ClassType], {
    defaultValue: [],
    description:
      'Further dossiers, at most 100, for those that refer to each other. All are recorded as one change, or none.',
  })
  @ArrayMaxSize(MAX_OTHERS, { message: `must have at most ${String(MAX_OTHERS)} elements` })
  readonly others: readonly OtherDossierInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether to show only what the submission would do: nothing is recorded, and the idempotency key is not used.',
  })
  readonly dryRun: boolean;
}
