/** The parsed documents of recent queries, which Apollo need not parse and validate again. */
import type { DocumentNode } from 'graphql';

import { Cache } from '../cache';

const MAX_DOCUMENTS = 1_000;

/** Memory that they may take. Apollo’s own store allows 30 MB of JSON, which is some 300 MB of objects. */
const MAX_BYTES = 24 * 1024 * 1024;

/** A node of a document keeps its tokens: about so much for each character of the source. */
const BYTES_PER_CHARACTER = 60;
const UNKNOWN_LENGTH = 10_000;

/** What Apollo asks for documents. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** A store that forgets the least recently used. */
export function createDocumentStore(): DocumentStore {
  const documents = new Cache<DocumentNode>({
    entries: MAX_DOCUMENTS,
    bytes: { limit: MAX_BYTES, of: ({ loc }) => BYTES_PER_CHARACTER * (loc?.end ?? UNKNOWN_LENGTH) },
  });
  return {
    get: async (key) => documents.find(key),
    set: async (key, document) => {
      documents.keep(key, document);
    },
    delete: async (key) => documents.drop(key),
  };
}
