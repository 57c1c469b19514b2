/** How our own rules are declared to class-validator. */
import { ValidateBy } from 'class-validator';

/**
 * Stands in a message for the value given; `issues.ts` puts it in. The `$value` of class-validator would put in the
 * whole value, and would then read `$target` and `$property` in what the client sent.
 */
export const VALUE = '{value}';

/** A decorator for a property of a `Target`. */
export type Rule<Target extends object = object> = (prototype: Target, property: string) => void;

/**
 * A rule from one function, which says what is wrong with a value, or undefined when nothing is. It sees the whole
 * object, so that a rule can span several properties; it is not called for null or undefined.
 */
export function rule<Target extends object>(
  name: string,
  issueOf: (value: unknown, object: Target) => string | undefined,
): Rule<Target> {
  return ValidateBy({
    name,
    validator: {
      // The type of the decorator allows it on properties of a `Target` only.
      validate: (value: unknown, args) => issueOf(value, args?.object as Target) === undefined,
      defaultMessage: (args) => issueOf(args?.value, args?.object as Target) ?? '',
    },
  });
}

/** A {@link rule} for a text. */
export function textRule(name: string, issueOf: (text: string) => string | undefined): Rule {
  return rule(name, (value) => (typeof value === 'string' ? issueOf(value) : 'must be a text'));
}
