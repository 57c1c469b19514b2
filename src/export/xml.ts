/** Text in XML 1.0, and the types of values that GEXF and GraphML share. */

/** By the names of Frictionless table schemas. */
export const XML_TYPES = { string: 'string', number: 'double', integer: 'long', boolean: 'boolean' } as const;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escaped for content and attributes; characters that XML 1.0 cannot hold at all are left out. */
export function xml(text: string): string {
  return text
    .replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[\t\n\r]/g, (blank) => `&#${String(blank.charCodeAt(0))};`);
}
