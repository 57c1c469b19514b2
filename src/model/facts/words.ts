/** The words of a passage, on the passage and on a piece of evidence: read off the text, never stored. */
export const WORDS = {
  description:
    'The words themselves, where the server has the text (setting SOURCES) and it is the one whose SHA-256 the document gives; else null.',
  options: {
    valueType: 'words',
    source: { kind: 'WORDS' },
  },
} as const;
