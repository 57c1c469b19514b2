/** Errors at the field that they are about, however deep it stands. */
import { EntenteError } from '../../errors';
import { nodesOf, type SelectedField, type Selection } from '../selection/selection';

const fields = new WeakMap<EntenteError, SelectedField>();

/** What a field is planned to; an error on the way is noted as that of this field, unless it is already one of a field below. */
export function placed<Planned>(field: SelectedField, plan: () => Planned): Planned {
  try {
    return plan();
  } catch (error) {
    if (error instanceof EntenteError && !fields.has(error)) fields.set(error, field);
    throw error;
  }
}

/**
 * The error of a root field, at the field below it that it is about: `path` leads there by the keys of the answer, and
 * `locations` point there in the document. Any other error stays as it is.
 */
export function atItsField(error: unknown, { key, selection }: SelectedField): unknown {
  const field = error instanceof EntenteError ? fields.get(error) : undefined;
  const below = field && keysTo(field, selection);
  if (!(error instanceof EntenteError) || !field || !below) return error;
  return error.at([key, ...below], nodesOf(field) ?? []);
}

/** The keys that lead from a selection to a field in it. */
function keysTo(field: SelectedField, selection: Selection): string[] | undefined {
  for (const one of Object.values(selection).flat()) {
    if (one === field) return [one.key];
    const below = keysTo(field, one.selection);
    if (below) return [one.key, ...below];
  }
  return undefined;
}
