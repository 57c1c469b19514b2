import { ArgsType, Field, ID } from 'type-graphql';

import { ViewArguments } from '../../../model/declare/viewArguments';
import { FirstArgs } from '../../../model/declare/firstArgs';
import { INCLUDE_UNDATED } from '../../../model/declare/includeUndated';
import { IsDay } from '../../../model/declare/validation/dates';
import { rule, type Rule } from '../../../model/declare/validation/rule';
import { IsCursor, IsId } from '../../../model/declare/validation/texts';
import { ANNOUNCED, Certainty, Modality } from '../../../model/terms';

/** Only modalities of what is to come. */
function AreAnnounced(): Rule {
  return rule('areAnnounced', (value) => {
    const others = (Array.isArray(value) ? (value as Modality[]) : []).filter(
      (one) => !ANNOUNCED.includes(one),
    );
    return others.length === 0 ? undefined : `takes ${ANNOUNCED.join(', ')}, not ${others.join(', ')}`;
  });
}

@ViewArguments()
@ArgsType()
export class AnnouncedArgs extends FirstArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose events they are: the id of a place or an institution, as `of` of the lists has it.',
  })
  @IsId()
  readonly of?: string;

  @Field(() => String, {
    description:
      'The day, `YYYY-MM-DD`, before which their time has passed. Here it is no cursor: pages go forward only.',
  })
  @IsDay()
  readonly before: string;

  @Field(() => Certainty, {
    defaultValue: 'POSSIBLE',
    description:
      'CERTAIN: only events of which the time has certainly passed. POSSIBLE: also those of which it may have passed.',
  })
  readonly certainty: Certainty;

  @Field(() => [Modality], {
    defaultValue: [...ANNOUNCED],
    description: 'How the events were announced: PLANNED, PROPOSED or INVITED.',
  })
  @AreAnnounced()
  readonly modalities: Modality[];

  @Field(() => Boolean, { defaultValue: false, description: `With POSSIBLE: ${INCLUDE_UNDATED}` })
  readonly includeUndated: boolean;

  @Field(() => String, { nullable: true, description: 'Return only items after this cursor.' })
  @IsCursor()
  readonly after?: string;
}
