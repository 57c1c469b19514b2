/** The texts of documents in a folder, as far as they are there. */
import type { EntityRow } from '../../record/rows';
import type { Dossier, Issue } from '../dossier';
import { requireFolder } from '../read/files';
import { readText, type SourceText } from '../texts';
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
    const { file, sha256 } = document?.properties ?? {};
    if (!document || typeof file !== 'string' || typeof sha256 !== 'string') continue;
    const read = readText(folder, file);
    if ('missing' in read) {
      absent.push({
        id: document.id,
        issue: issue(document.location, `Its text is not at hand: ${read.missing}.`),
      });
    } else compare(document, file, read, { byDocument, issues });
  }
  const [none] = byDocument.size === 0 && issues.length === 0 ? absent : [];
  const warning = none && { ...none.issue, severity: 'WARNING' as const };
  return { byDocument, issues: warning ? [warning] : issues, missing: absent.map(({ id }) => id) };
}

/** Texts by the ids of their documents. */
export type GivenTexts = ReadonlyMap<string, SourceText & { readonly file: string }>;

/** Compares texts that are at hand with what dossiers say of them; of the others nothing is said. */
export function comparedTexts(dossiers: readonly Dossier[], given: GivenTexts): SourceTexts {
  const compared = { byDocument: new Map<string, string>(), issues: [] as Issue[] };
  for (const { document } of dossiers) {
    const text = document && given.get(document.id);
    if (document && text) compare(document, text.file, text, compared);
  }
  return { ...compared, missing: [] };
}

/** Takes a text for a document where its digest is the document's, and says in what they differ. */
function compare(
  { id, location, properties }: EntityRow,
  file: string,
  read: SourceText,
  { byDocument, issues }: { readonly byDocument: Map<string, string>; readonly issues: Issue[] },
): void {
  const { sha256, characters } = properties;
  if (read.sha256 !== sha256) {
    const text = `${file} has the SHA-256 ${read.sha256}`;
    issues.push(issue(location, `${text}; the dossier is on a text with ${String(sha256)}.`));
    return;
  }
  byDocument.set(id, read.text);
  const length = Array.from(read.text).length;
  if (length !== characters)
    issues.push(
      issue(location, `The text has ${String(length)} code points; the dossier says ${String(characters)}.`),
    );
}
