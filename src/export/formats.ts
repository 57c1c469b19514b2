/** The formats of one file, by name. */
import { followTheMoneyOf } from './followTheMoney';
import { gexfOf } from './gexf';
import { graphmlOf } from './graphml';
import { jsonLdOf } from './jsonLd';
import { nTriplesOf } from './nTriples';
import type { ExportSource } from './source';

/** Where the ids of the graph stand in RDF, unless the person who exports has an address for them. */
export const DEFAULT_BASE = 'urn:entente:';

/** What a format needs beside the graph. */
export interface FormatOptions {
  /** What comes before an id in RDF. */
  readonly base: string;
}

/** Makes the text of each format, in chunks. */
export const FORMATS = {
  gexf: (source: ExportSource) => gexfOf(source),
  graphml: (source: ExportSource) => graphmlOf(source),
  ftm: (source: ExportSource) => followTheMoneyOf(source),
  jsonld: (source: ExportSource, { base }: FormatOptions) => jsonLdOf(source, base),
  ntriples: (source: ExportSource, { base }: FormatOptions) => nTriplesOf(source, base),
} as const satisfies Record<string, (source: ExportSource, options: FormatOptions) => AsyncIterable<string>>;

/** A format of one file. */
export type Format = keyof typeof FORMATS;
