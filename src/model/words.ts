/** The words of a passage, on the passage and on a piece of evidence: read off the text, never stored. */
export const WORDS = {
  description:
    'The text of the passage. It is null unless the server has the document’s text (setting SOURCES) and its SHA-256 matches.',
  options: {
    valueType: 'words',
    expression: (variable: string) =>
      `head([(${variable})-[:OF]->(${variable}text:Document) | [${variable}text.file, ${variable}text.sha256, ${variable}.start, ${variable}.end]])`,
  },
} as const;
