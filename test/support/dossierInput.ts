/** A dossier as a value, written as input of the API: mappings with keys of the author's become lists, short forms whole ones. */
type Value = Readonly<Record<string, unknown>>;

/** The `DossierInput` of a dossier. */
export function inputOf(value: unknown): Record<string, unknown> {
  const { document, passages, entities, facts } = value as Record<string, Value | undefined>;
  return {
    ...(document && { document: entityInput(document) }),
    ...(passages && { passages: Object.entries(passages).map(([range, gloss]) => ({ range, gloss })) }),
    ...(entities && { entities: mapRows(entities, entityInput) }),
    ...(facts && { facts: mapRows(facts, rowInput) }),
  };
}

function mapRows(section: Value, map: (row: Value) => Value): Value {
  return Object.fromEntries(
    Object.entries(section).map(([heading, rows]) => [heading, (rows as Value[]).map(map)]),
  );
}

function entityInput({ names, ...row }: Value): Value {
  return {
    ...rowInput(row),
    names: Object.entries(names as Record<string, string | Value>).map(([language, name]) => ({
      language,
      ...(typeof name === 'string' ? { value: name } : rowInput(name)),
    })),
  };
}

function rowInput({ evidence, ...row }: Value): Value {
  const passages = evidence as (string | Value)[] | undefined;
  return {
    ...row,
    ...(passages && {
      evidence: passages.map((one) => (typeof one === 'string' ? { passage: one } : one)),
    }),
  };
}
