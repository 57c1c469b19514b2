/** The order in which the database has texts: by code points, where JavaScript goes by UTF-16 units. */
export function byCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
