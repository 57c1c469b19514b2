import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

import type { Config } from '../config';
import { readRoughly } from '../dossiers/load/loadFolder';
import { MAX_FILE_BYTES, readUtf8, requireFile } from '../dossiers/read/files';
import { readArticle, UnusableArticle } from '../draft/article';
import { dossierOfText, nextDocumentId } from '../draft/documentId';
import { draftArticle } from '../draft/draft';
import { entitiesOfDossiers, type KnownEntity } from '../draft/knownEntity';
import { renderDraft } from '../draft/renderDraft';
import { alignSuggestions, type AlignedSuggestions } from '../draft/suggestions/alignSuggestions';
import { readSuggestions, type Suggestion } from '../draft/suggestions/readSuggestions';
import { edtfFault } from '../time/edtf';
import { EXIT } from './exitCodes';
import { placesInText } from './placesInText';
import { say, show } from './print';
import type { JsonOption } from './verb';

export interface DraftOptions extends JsonOption {
  readonly published?: string | undefined;
  readonly out?: string | undefined;
  readonly suggestions?: string | undefined;
}

/**
 * `entente draft ARTICLE.txt`: a dossier on it for an analyst to finish, to the terminal or to a file that is not there yet.
 * @param graph gives what a graph knows beside the dossiers
 */
export async function draft(
  config: Pick<Config, 'seeds'>,
  path: string,
  { published, out, suggestions, json }: DraftOptions,
  graph: () => Promise<readonly KnownEntity[]> = async () => [],
): Promise<void> {
  requireFile(path);
  const fault = published === undefined ? undefined : edtfFault(published);
  if (fault !== undefined) throw new UnusableArticle(`--published: ${fault}.`);
  if (out !== undefined && existsSync(out))
    throw new UnusableArticle(`${out} already exists. A draft never overwrites a file.`);
  if (out !== undefined && !existsSync(dirname(out))) {
    throw new UnusableArticle(`The folder ${dirname(out)} for the draft does not exist.`);
  }
  const article = readArticle(readFileSync(path), path);
  const dossiers = readRoughly(config.seeds ?? 'seeds');
  const other = dossierOfText(article.sha256, dossiers);
  if (other)
    throw new UnusableArticle(`${path} is already the text of ${other.document?.id ?? ''} in ${other.file}.`);
  const told = entitiesOfDossiers(dossiers);
  const ids = new Set(told.map(({ id }) => id));
  // Dossiers come first: they may be newer than the graph.
  const entities = [...told, ...(await graph()).filter(({ id }) => !ids.has(id))];
  const result = draftArticle(
    article,
    entities,
    published,
    await placesInText(article.text, article.language),
  );
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const suggested =
    suggestions === undefined
      ? undefined
      : readAligned(suggestions, (read) => alignSuggestions(read, result, known));
  const text = renderDraft(result, {
    file: basename(path),
    document: nextDocumentId(dossiers),
    taken: new Set(known.keys()),
    ...(suggested && { suggested: suggested.propose }),
  });
  if (out !== undefined) writeFileSync(out, text, { flag: 'wx' });
  const refused = suggested?.refused ?? [];
  const dossier = out === undefined ? { dossier: text } : {};
  if (json === true) show(json, { article: path, out: out ?? null, ...dossier, refused }, () => []);
  else if (out === undefined) process.stdout.write(text);
}

/** What is suggested in a file; lines that are refused are named, and the exit code is 1. */
function readAligned(file: string, align: (suggestions: readonly Suggestion[]) => AlignedSuggestions) {
  requireFile(file, MAX_FILE_BYTES);
  const read = readSuggestions(readUtf8(readFileSync(file), file));
  const aligned = align(read.suggestions);
  const refused = [...read.refused, ...aligned.refused].sort((a, b) => a.line - b.line);
  for (const { line, message } of refused) say(`${file}:${String(line)}: ${message}`);
  if (refused.length > 0) process.exitCode = EXIT.FAULTS;
  return { propose: aligned.propose, refused };
}
