/** Errors at the field that they are about, however deep it stands. */
import { EntenteError } from '../../errors';
import { nodesOf, type SelectedField } from '../selection/selection';

/**
 * What a field is planned to, its errors placed at the field: `path` leads to it by the keys of the answer, from the field at
 * which planning began, and `locations` point at it in the document.
 */
export function placed<Planned>(field: SelectedField, plan: () => Planned): Planned {
  try {
    return plan();
  } catch (error) {
    throw error instanceof EntenteError ? error.below(field.key, nodesOf(field)) : error;
  }
}
