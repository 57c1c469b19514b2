import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, run } from './run.mjs';

/** The oldest Java that Neo4j 5.26 runs on. */
const OLDEST = 17;

/** Refuses unless JAVA_HOME or PATH has a Java that is new enough. */
export async function requireJava() {
  const home = process.env.JAVA_HOME;
  const found = [];
  for (const command of home ? [join(home, 'bin', 'java'), 'java'] : ['java']) {
    const { code, output } = await run(command, ['-version'], { timeoutMs: 20_000 });
    const major = code === 0 ? /version "(?:1\.)?(\d+)/.exec(output)?.[1] : undefined;
    if (Number(major) >= OLDEST) return;
    if (major !== undefined) found.push(`Java ${major} (${command})`);
  }
  const finding =
    found.length === 0
      ? 'no Java was found in JAVA_HOME or on PATH'
      : `only ${found.join(' and ')} was found`;
  throw new Refusal(
    `The embedded Neo4j needs Java ${OLDEST} or newer, but ${finding}: install a JDK ${OLDEST}+, or set NEO4J_URI to your own Neo4j.`,
  );
}

/** The environment for Maven: a JAVA_HOME without a Java in it would stop Maven, although PATH has one. */
export function mavenEnvironment() {
  const environment = { ...process.env };
  if (environment.JAVA_HOME && !existsSync(join(environment.JAVA_HOME, 'bin', 'java')))
    delete environment.JAVA_HOME;
  return environment;
}
