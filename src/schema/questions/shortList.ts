/** Short lists in the answers of questions, cut at `first`. */
import { Args, Field } from 'type-graphql';

import { FirstArgs } from '../../model/declare/firstArgs';

type ClassType = new () => object;

/** A field that lists what a question brings along; `type` is named late, since types refer to each other. */
export function ShortList(
  type: () => unknown,
  description: string,
  args: new () => FirstArgs = FirstArgs,
): PropertyDecorator {
  return (prototype, key) => {
    const list = () => [type()] as [ClassType];
    Field(list, { simple: true, description })(prototype, key as string);
    Args(() => args)(prototype, key, 0);
  };
}

/** A field with arguments of its own that holds an object of a question. */
export function FieldWith(type: () => unknown, description: string, args: ClassType): PropertyDecorator {
  return (prototype, key) => {
    Field(() => type() as ClassType, { simple: true, description })(prototype, key as string);
    Args(() => args)(prototype, key, 0);
  };
}
