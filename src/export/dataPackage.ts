/** A description of the tables for machines: a Frictionless data package, by which a data set can be cited and read. */
import { EDGE_COLUMNS, EVIDENCE_COLUMNS, NODE_COLUMNS, type Column } from './columns';
import type { About } from './source';

/** A table that has been written. */
export interface WrittenTable {
  /** `nodes.csv` and so on. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, in hexadecimal. */
  readonly sha256: string;
}

const COLUMNS = {
  'nodes.csv': NODE_COLUMNS,
  'edges.csv': EDGE_COLUMNS,
  'evidence.csv': EVIDENCE_COLUMNS,
} as const satisfies Record<string, readonly Column<never>[]>;

const KEYS: Readonly<Record<string, object>> = {
  'nodes.csv': { primaryKey: 'id' },
  'edges.csv': {
    primaryKey: 'id',
    foreignKeys: ['source', 'target'].map((field) => ({
      fields: field,
      reference: { resource: 'nodes', fields: 'id' },
    })),
  },
  'evidence.csv': {},
};

/**
 * `datapackage.json` ({@link https://specs.frictionlessdata.io/data-package/ Data Package} and Table Schema 1).
 * @param licence SPDX or Open Definition name of the licence under which the data may be used; left out when it is not known
 */
export function dataPackageOf(about: About, tables: readonly WrittenTable[], licence?: string): string {
  const described = {
    profile: 'tabular-data-package',
    name: 'entente',
    title: about.title,
    version: String(about.version),
    ...(about.asOf !== null && { asOf: about.asOf }),
    ...(about.knownAt !== null && { knownAt: about.knownAt }),
    ...(licence !== undefined && { licenses: [{ name: licence }] }),
    resources: tables.map(({ path, bytes, sha256 }) => ({
      profile: 'tabular-data-resource',
      name: path.replace(/\.csv$/, ''),
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { lineTerminator: '\r\n' },
      bytes,
      hash: `sha256:${sha256}`,
      schema: {
        fields: COLUMNS[path as keyof typeof COLUMNS].map(({ name, type, description }) => ({
          name,
          type,
          description,
        })),
        missingValues: [''],
        ...KEYS[path],
      },
    })),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
