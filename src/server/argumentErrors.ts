/** What class-validator says about one property; only the parts that a client may see. */
interface Violation {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly Violation[];
}

/** The sentence for an ArgumentValidationError of type-graphql, by its extensions; undefined for every other error. */
export function argumentErrorSentence(extensions: Readonly<Record<string, unknown>>): string | undefined {
  const violations = extensions['validationErrors'];
  if (!Array.isArray(violations)) return undefined;
  const faults = violations.filter(isViolation).flatMap((violation) => faultsOf(violation, []));
  return faults.length === 0 ? 'An argument is invalid.' : `${faults.join('; ')}.`;
}

// `target` and `value` hold whole objects of ours and stay out.
function faultsOf(
  { property, constraints = {}, children = [] }: Violation,
  above: readonly string[],
): string[] {
  const place = [...above, property];
  return [
    ...Object.values(constraints).map(
      (expected) => `The argument ${place.join('.')} is invalid: ${expected}`,
    ),
    ...children.filter(isViolation).flatMap((child) => faultsOf(child, place)),
  ];
}

function isViolation(value: unknown): value is Violation {
  return (
    typeof value === 'object' && value !== null && 'property' in value && typeof value.property === 'string'
  );
}
