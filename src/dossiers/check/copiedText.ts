/** Whether words of ours are an article's. */

/** So many words in a row are no chance. */
const MIN_RUN_WORDS = 8;

/** Letters of the articles' script in a row, with what stands between words: longer than this it may be a sentence. */
const CYRILLIC_RUN = /\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{P}\p{N}\s]{40,}/u;

/** The part of a gloss that may be a sentence of an article in Cyrillic; undefined when there is none. */
export function cyrillicRun(gloss: string): string | undefined {
  return CYRILLIC_RUN.exec(gloss)?.[0].trim();
}

/** The fields in which an editor writes; names and forms are the article's on purpose. */
const EDITOR_FIELDS = ['note', 'dateBasis', 'publishedBasis', 'reason'] as const;

/** What an editor wrote of an entity or fact, one line for each field. */
export function editorText(properties: Readonly<Record<string, unknown>>): string {
  return EDITOR_FIELDS.flatMap((name) => {
    const value = properties[name];
    return typeof value === 'string' ? [value] : [];
  }).join('\n');
}

/** Every run of eight words in some texts, whatever their case and punctuation. */
export function wordRuns(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(runsOf));
}

/** The first run of words that stands among others; undefined when there is none. */
export function copiedRun(words: string, among: ReadonlySet<string>): string | undefined {
  return words
    .split('\n')
    .flatMap(runsOf)
    .find((run) => among.has(run));
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(MIN_RUN_WORDS - 1)
    .map((_word, index) => words.slice(index, index + MIN_RUN_WORDS).join(' '));
}
