import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';

import { EntenteError } from '../../../errors';
import { textRule, type Rule } from '../../../model/declare/validation/rule';
import type { Context } from '../../context';
import { DossierCheck, Draft } from './types';
import type { Workbench } from './workbench';

/** The longest text: an article has some thousand characters. */
const MAX_TEXT = 40_000;

/** The longest dossier that is checked without being submitted. */
const MAX_DOSSIER = 200_000;

function HasAtMostCharacters(most: number): Rule {
  return textRule('hasAtMostCharacters', ({ length }) =>
    length <= most
      ? undefined
      : `must have at most ${most.toLocaleString('en')} characters, has ${length.toLocaleString('en')}`,
  );
}

@ArgsType()
class DraftArgs {
  @Field(() => String, {
    description:
      'The text of an article in English, Russian or Chinese, at most 40,000 characters. It is not kept.',
  })
  @HasAtMostCharacters(MAX_TEXT)
  readonly text: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it was published, in EDTF; dates such as “yesterday” need it.',
  })
  @HasAtMostCharacters(100)
  readonly published?: string | null;
}

@ArgsType()
class CheckArgs {
  @Field(() => String, { description: 'The dossier as YAML or JSON, at most 200,000 characters.' })
  @HasAtMostCharacters(MAX_DOSSIER)
  readonly yaml: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The text that it is on, at most 40,000 characters: forms and ranges are compared with it. It is not kept.',
  })
  @HasAtMostCharacters(MAX_TEXT)
  readonly text?: string | null;
}

/** What the workbench asks: suggestions for a dossier, and what is wrong with it so far. */
@Resolver()
export class WorkbenchResolver {
  @Query(() => Draft, {
    description:
      'What a dossier on a text may say, as `entente draft` finds it: entities that the text names, new names, offices, events and dates. Nothing is recorded, and the text is not kept.',
  })
  async draft(
    @Args(() => DraftArgs) { text, published }: DraftArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const drafted = await workbenchOf(context).draft({ text, published: published ?? null }, context.read);
    return {
      ...drafted,
      suggestions: drafted.suggestions.map(({ part, others, ...rest }) => ({
        ...rest,
        others: others.map(({ id, name }) => ({ entityId: id, name })),
        part: JSON.stringify(part),
      })),
    };
  }

  @Query(() => DossierCheck, {
    description:
      'Checks a dossier as `entente check FILE --text` does, beside what the graph has. Nothing is recorded, and neither the dossier nor the text is kept.',
  })
  async checkDossier(
    @Args(() => CheckArgs) { yaml, text }: CheckArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const { issues, value, rows } = await workbenchOf(context).check(
      { yaml, text: text ?? null },
      context.read,
    );
    return {
      issues,
      rows: rows.map(({ id, ...row }) => ({ ...row, rowId: id })),
      json: value === null ? null : JSON.stringify(value),
    };
  }
}

function workbenchOf({ workbench }: Context): Workbench {
  if (!workbench) throw new EntenteError('OVERLOADED', 'This server has no workbench.');
  return workbench;
}
