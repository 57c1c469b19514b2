/** Drafts from a text that somebody sent, as `entente draft` does from a file. Nothing of the text is kept. */
import { characterFault } from '../dossiers/read/characters';
import { readArticle, UnusableArticle } from '../draft/article';
import { draftArticle } from '../draft/draft';
import { draftData } from '../draft/draftData';
import type { KnownEntity } from '../draft/knownEntity';
import { LATEST_VERSION } from '../query/recordVersions';
import type { RunStatement } from '../record/batches';
import type { AskedDraft, DraftedText } from '../schema/questions/workbench/workbench';
import { edtfFault } from '../time/edtf';
import { placesNamedIn } from './gazetteerPlaces';
import { readEntities } from './graphKnowledge';

/** So many entities a draft compares: names of more would fill the memory. */
const MAX_ENTITIES = 100_000;

const ON_THIS_TEXT = `CYPHER 5 MATCH (document:Document {sha256: $sha256})
RETURN document.id ORDER BY document.id LIMIT 1`;

const COUNT = `CYPHER 5 MATCH (entity:Entity) WHERE NOT entity.id CONTAINS ':geonames:' RETURN count(entity)`;

/** The draft of a text. Throws UnusableArticle where nobody can draft from it. */
export async function draftText({ text, published }: AskedDraft, run: RunStatement): Promise<DraftedText> {
  const fault = characterFault(text);
  if (fault !== undefined) throw new UnusableArticle(`draft: text: ${fault}`);
  const dateFault = published === null ? undefined : edtfFault(published);
  if (dateFault !== undefined) throw new UnusableArticle(`draft: published: ${dateFault}.`);
  const article = readArticle(Buffer.from(text), 'draft: the text');
  const { entities, leftOut } = await knownEntities(run);
  const places = await placesNamedIn(text, article.language);
  const draft = draftArticle(article, entities, published ?? undefined, places);
  const { values } = await run({ text: ON_THIS_TEXT, params: { sha256: article.sha256 } });
  const data = draftData(draft, new Set(entities.map(({ id }) => id)));
  return { ...data, knownAs: (values[0]?.[0] as string | undefined) ?? null, leftOut };
}

interface Known {
  readonly version: unknown;
  readonly entities: readonly KnownEntity[];
  readonly leftOut: number;
}

let known: Known | undefined;

/** What the graph knows; read again when the record has changed. */
async function knownEntities(run: RunStatement): Promise<Known> {
  const { values } = await run({ text: LATEST_VERSION, params: {} });
  const version = values[0]?.[0];
  if (known && known.version === version) return known;
  const entities = await readEntities(run, MAX_ENTITIES);
  const count = Number((await run({ text: COUNT, params: {} })).values[0]?.[0] ?? 0);
  const found = { version, entities, leftOut: Math.max(0, count - MAX_ENTITIES) };
  known = found;
  return found;
}
