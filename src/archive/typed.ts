/** Numbers as the database had them: whole ones, but for those properties that are named. Pure. */
export function typed(
  properties: Readonly<Record<string, unknown>>,
  floats: readonly string[] = [],
): Record<string, unknown> {
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(whole);
    return Number.isSafeInteger(value) ? BigInt(value as number) : value;
  };
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, floats.includes(name) ? value : whole(value)]),
  );
}
