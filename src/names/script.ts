/** Scripts that are told apart, by their ISO 15924 codes, which are Unicode's short script names too. */
const CODES = [
  'Latn',
  'Cyrl',
  'Hani',
  'Hira',
  'Kana',
  'Hang',
  'Grek',
  'Armn',
  'Geor',
  'Arab',
  'Hebr',
  'Deva',
  'Beng',
  'Taml',
  'Thai',
  'Khmr',
  'Laoo',
  'Mymr',
  'Ethi',
  'Tibt',
  'Mong',
] as const;

const PATTERNS = CODES.map((code) => [code, new RegExp(`\\p{Script=${code}}`, 'gu')] as const);

/**
 * The script in which most letters of a text are written, ISO 15924: `Cyrl`, `Hani`; `Jpan` for Chinese characters with
 * kana, `Zyyy` for a text without letters of a script that we tell apart.
 */
export function scriptOf(text: string): string {
  const counts = PATTERNS.map(([code, pattern]) => [code, text.match(pattern)?.length ?? 0] as const);
  const kana = counts.some(([code, count]) => count > 0 && (code === 'Hira' || code === 'Kana'));
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] === 0) return 'Zyyy';
  return kana && ['Hani', 'Hira', 'Kana'].includes(first[0]) ? 'Jpan' : first[0];
}
