/** A field of a row as a text. Pure. */
import type { Fields } from './shapes';

/** Its text or number; what is neither counts as not given. */
export function fieldText(fields: Fields, name: string, otherwise = ''): string {
  return plainText(fields[name]) ?? otherwise;
}

/** A value as text; undefined where it is neither text nor number. */
export function plainText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
