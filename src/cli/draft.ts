import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

import type { Config } from '../config';
import { readFolder } from '../dossiers/load/loadFolder';
import { requireFile } from '../dossiers/read/files';
import { readArticle, UnusableArticle } from '../draft/article';
import { dossierOfText, nextDocumentId } from '../draft/documentId';
import { draftArticle } from '../draft/draft';
import { entitiesOfDossiers } from '../draft/knownEntity';
import { renderDraft } from '../draft/renderDraft';
import { edtfFault } from '../time/edtf';

interface DraftOptions {
  readonly published?: string | undefined;
  readonly out?: string | undefined;
}

/** `entente draft ARTICLE.txt`: a dossier on it for an analyst to finish, to the terminal or to a file that is not there yet. */
export function draft(config: Pick<Config, 'seeds'>, path: string, { published, out }: DraftOptions): void {
  requireFile(path);
  const fault = published === undefined ? undefined : edtfFault(published);
  if (fault !== undefined) throw new UnusableArticle(`--published: ${fault}.`);
  if (out !== undefined && existsSync(out))
    throw new UnusableArticle(`${out} already exists. A draft never overwrites a file.`);
  if (out !== undefined && !existsSync(dirname(out))) {
    throw new UnusableArticle(`The folder ${dirname(out)} for the draft does not exist.`);
  }
  const article = readArticle(readFileSync(path), path);
  const dossiers = readFolder(config.seeds ?? 'seeds');
  const entities = dossierOfText(article.sha256, dossiers);
  if (entities)
    throw new UnusableArticle(
      `${path} is already the text of ${entities.document?.id ?? ''} in ${entities.file}.`,
    );
  const result = draftArticle(article, entitiesOfDossiers(dossiers), published);
  const text = renderDraft(result, { file: basename(path), document: nextDocumentId(dossiers) });
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
}
