/** A name with what stands beside it: «Portland, Oregon», «Kōtō (Tokyo)», «Brno – Bystrc». */
export interface QualifiedName {
  readonly name: string;
  /** The names of places or other things beside it. */
  readonly qualifiers: readonly string[];
}

/** A name in its parts; what is written small says what it is, not where: «Lincoln (district)». */
export function splitQualifiers(text: string): QualifiedName {
  const [first, ...rest] = text
    .split(/[,()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\p{Ll}/u.test(part));
  const dash = first === undefined ? null : /^(.+) – (.+)$/u.exec(first);
  if (dash) return { name: dash[2] ?? text, qualifiers: [dash[1] ?? '', ...rest] };
  return { name: first ?? text, qualifiers: rest };
}
