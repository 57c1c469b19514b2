/** The texts of documents in a folder, as far as they are there. */
import type { Dossier, Issue } from '../dossier';
import { requireFolder } from '../read/files';
import { readText } from '../texts';
import { issue } from './referenceIndex';

export interface SourceTexts {
  /** The texts whose digest is the document's, by the document's id. */
  readonly byDocument: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
  /** Documents of which the folder has no text. */
  readonly missing: readonly string[];
}

/**
 * Reads the texts that a folder has. A folder with the text of one new article says nothing of the others, and is no fault of
 * theirs; that it has none of them is worth a warning, since another folder may have been meant. Throws UnreadableInput
 * where there is no such folder.
 */
export function readSourceTexts(dossiers: readonly Dossier[], folder: string): SourceTexts {
  requireFolder(folder);
  const byDocument = new Map<string, string>();
  const issues: Issue[] = [];
  const absent: { readonly id: string; readonly issue: Issue }[] = [];
  for (const { document } of dossiers) {
    const { file, sha256, characters } = document?.properties ?? {};
    if (!document || typeof file !== 'string' || typeof sha256 !== 'string') continue;
    const read = readText(folder, file);
    if ('missing' in read) {
      absent.push({
        id: document.id,
        issue: issue(document.location, `Its text is not at hand: ${read.missing}.`),
      });
    } else if (read.sha256 !== sha256) {
      const text = `${file} has the SHA-256 ${read.sha256}`;
      issues.push(issue(document.location, `${text}; the dossier is on a text with ${sha256}.`));
    } else {
      byDocument.set(document.id, read.text);
      const length = Array.from(read.text).length;
      if (length !== characters) {
        const expected = `the dossier says ${String(characters)}`;
        issues.push(issue(document.location, `The text has ${String(length)} code points; ${expected}.`));
      }
    }
  }
  const [none] = byDocument.size === 0 && issues.length === 0 ? absent : [];
  const warning = none && { ...none.issue, severity: 'WARNING' as const };
  return { byDocument, issues: warning ? [warning] : issues, missing: absent.map(({ id }) => id) };
}
