import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv2020 from 'ajv/dist/2020';

import { dossierSchema, renderDossierSchema } from '../../../src/dossiers/read/dossierSchema';
import { schemaIssues } from '../../../src/dossiers/read/schemaIssues';
import { typesOf } from '../../../src/model/declare/dictionary';

const file = join(__dirname, '../../../schema/dossier.schema.json');

describe('the schema of dossiers', () => {
  it('is committed as the model makes it; `npm run schema` renews it', () => {
    expect(readFileSync(file, 'utf8')).toBe(renderDossierSchema());
  });

  it('is a valid schema of draft 2020-12', () => {
    expect(new Ajv2020().validateSchema(dossierSchema())).toBe(true);
    // Compiling it strictly, which takes a tenth of a second, is what the first dossier read does.
    const empty = { file: 'x.yaml', digest: '', value: {}, lineOf: () => 1 };
    expect(() => schemaIssues(empty)).not.toThrow();
  });

  it('has a heading for every entity but the document, and for every fact', () => {
    const { properties } = dossierSchema() as {
      properties: Record<string, { properties: Record<string, unknown> }>;
    };
    const headings = (kind: 'entity' | 'fact') =>
      typesOf(kind)
        .filter(({ name }) => name !== 'Document')
        .map(({ dossierKey }) => dossierKey);
    expect(Object.keys(properties['entities']?.properties ?? {})).toEqual(headings('entity'));
    expect(Object.keys(properties['facts']?.properties ?? {})).toEqual(headings('fact'));
  });

  it('describes every field', () => {
    const { $defs } = dossierSchema() as { $defs: Record<string, Record<string, unknown>> };
    const fields = Object.entries($defs).flatMap(([type, schema]) =>
      Object.entries((schema['properties'] ?? {}) as Record<string, Record<string, unknown>>).map(
        ([name, field]) => [`${type}.${name}`, field['description'] ?? field['$ref']] as const,
      ),
    );
    expect(fields.filter(([, description]) => description === undefined)).toEqual([]);
  });
});
