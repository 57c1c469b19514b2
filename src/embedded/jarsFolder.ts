import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Where `scripts/jars.mjs` puts the jars of Neo4j, in the version that the POM pins. */
export function jarsFolder(): string {
  const pom = readFileSync(join(ROOT, 'scripts', 'neo4j', 'pom.xml'), 'utf8');
  const version = /<neo4j\.version>([^<]+)</.exec(pom)?.[1];
  if (version === undefined) throw new Error('scripts/neo4j/pom.xml has no neo4j.version');
  return join(ROOT, '.entente', 'jars', version, 'lib');
}
