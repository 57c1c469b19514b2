import { TYPE_NAME, type SelectedField } from '../selection/selection';
import type { AnswerObject } from './read';

/** An object with a value under the key of each selected field. */
export function objectOf(
  typeName: string,
  fields: readonly SelectedField[],
  valueOf: (field: SelectedField) => unknown,
): AnswerObject {
  const object: AnswerObject = {};
  for (const field of fields) object[field.key] = field.name === TYPE_NAME ? typeName : valueOf(field);
  return object;
}
