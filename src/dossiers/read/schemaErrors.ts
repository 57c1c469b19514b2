/** What the compiled schema has against a dossier. */
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';

import { isEdtf } from '../../time/edtf';
import { authoredEntityTypes, authoredFactTypes } from './authoredTypes';
import { dossierSchema } from './dossierSchema';

let compiler: Ajv2020 | undefined;

/** The check of a whole dossier, or of one row of a type. */
function validator(typeName?: string): ValidateFunction {
  compiler ??= makeCompiler();
  const part = typeName === undefined ? '' : `#/$defs/${typeName}`;
  const validate = compiler.getSchema(`${DOSSIER}${part}`);
  if (!validate) throw new Error(`The schema of dossiers has no part ${part}`);
  return validate;
}

/** The name of the schema in the compiler. */
const DOSSIER = 'dossier';

function makeCompiler(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    // Half of the time of compiling: a test holds our schema against that of schemas, and dossiers are few.
    validateSchema: false,
    code: { optimize: false },
  });
  ajv.addFormat('edtf', { type: 'string', validate: isEdtf });
  return ajv.addSchema(dossierSchema(), DOSSIER);
}

/**
 * What is wrong with a value. Rows are checked one by one: the compiled check of a list copies all errors so far at each
 * row that has some, which takes quadratic time.
 */
export function schemaErrors(value: unknown): ErrorObject[] {
  const { frame, lists } = withoutRows(value);
  const checkFrame = validator();
  const errors = checkFrame(frame) ? [] : [...errorsOf(checkFrame, '')];
  for (const { pointer, typeName, rows } of lists) {
    const check = validator(typeName);
    for (const [index, row] of rows.entries()) {
      if (!check(row)) for (const error of errorsOf(check, `${pointer}/${String(index)}`)) errors.push(error);
    }
  }
  return errors;
}

/** The errors of the last value that was checked, at its place in the whole. */
function errorsOf(check: ValidateFunction, pointer: string): ErrorObject[] {
  const errors = check.errors ?? [];
  for (const error of errors) error.instancePath = pointer + error.instancePath;
  return errors;
}

interface RowList {
  readonly pointer: string;
  readonly typeName: string;
  readonly rows: readonly unknown[];
}

/** A value whose lists of rows are empty, and these lists. */
function withoutRows(value: unknown): { readonly frame: unknown; readonly lists: readonly RowList[] } {
  if (!isMapping(value)) return { frame: value, lists: [] };
  const lists: RowList[] = [];
  const frame = { ...value };
  for (const [section, types] of [
    ['entities', authoredEntityTypes()],
    ['facts', authoredFactTypes()],
  ] as const) {
    const headings = value[section];
    if (!isMapping(headings)) continue;
    const empty = { ...headings };
    for (const { name, dossierKey = name } of types) {
      const rows = headings[dossierKey];
      if (!Array.isArray(rows)) continue;
      lists.push({ pointer: `/${section}/${dossierKey}`, typeName: name, rows });
      empty[dossierKey] = [];
    }
    frame[section] = empty;
  }
  return { frame, lists };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
