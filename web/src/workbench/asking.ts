/** Suggestions of the server for the text that is open. */
import { signal } from '@preact/signals';
import { learn, said, work as present, openId } from './desk';
import { draftOf, type Draft } from './server';
import type { Fields, Work } from './shapes';
import { w } from './words/words';

export const asking = signal(false);
/** Why there are no suggestions. */
export const fault = signal<string>();
/** What else the server said of the text. */
export const remark = signal<string>();

/** Asks for suggestions; the answer counts only while the same dossier is open. */
export async function requestDraft({ text, document }: Work): Promise<void> {
  const id = openId.value;
  asking.value = true;
  fault.value = undefined;
  remark.value = undefined;
  try {
    const published = document['published'];
    const draft = await draftOf(text, typeof published === 'string' ? published : undefined);
    const now = present.value;
    if (!now || openId.value !== id) return;
    learn(withDraft(now, draft));
    said.value = w('left', { n: draft.suggestions.length });
    if (draft.knownAs !== null) remark.value = w('knownAs', { id: draft.knownAs });
    else if (draft.leftOut > 0) remark.value = w('leftOut', { n: draft.leftOut });
  } catch (error) {
    fault.value = w('askFault', { reason: error instanceof Error ? error.message : String(error) });
  } finally {
    asking.value = false;
  }
}

/** The dossier with what the server found; what the analyst has filled in stays. */
export function withDraft(work: Work, draft: Draft): Work {
  const { document } = work;
  const names = document['names'] ?? titleNames(work, draft);
  const published = document['published'] ?? draft.published ?? undefined;
  const dated: Fields =
    document['published'] === undefined && published !== undefined && draft.dateline !== null
      ? { published, publishedBasis: `text: dateline at ${draft.dateline}` }
      : {};
  return {
    ...work,
    mayRead: true,
    suggestions: draft.suggestions,
    dates: draft.dates,
    glosses: { [draft.title]: 'Headline', ...work.glosses },
    document: {
      ...document,
      ...dated,
      names,
      language: document['language'] ?? draft.language,
      characters: draft.characters,
      sha256: draft.sha256,
    },
  };
}

function titleNames({ text }: Work, { title, language }: Draft): Fields {
  const [start = 0, end = 0] = title.split('-').map(Number);
  const value = Array.from(text).slice(start, end).join('');
  return { [language]: { value, basis: 'TEXT', evidence: [title] } };
}
