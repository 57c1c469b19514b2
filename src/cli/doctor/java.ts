/** What the embedded database needs: Java and the jars of Neo4j, which Maven fetches. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { findJava } from '../../embedded/javaRuntime';
import { StartupFailure } from '../../graph/startupFailure';
import { failed, ok, warning, type Check } from './check';

/** How long a program may take to tell its version. */
const VERSION_MS = 5_000;

const OWN_NEO4J = 'or set NEO4J_URI to your own Neo4j, which needs no Java here.';

/** @param javaHome what JAVA_HOME says */
export function javaChecks(javaHome: string | undefined): Check[] {
  try {
    const { command, major } = findJava(javaHome, 'java', VERSION_MS);
    const found = ok('Java', `Java ${String(major)} (${command}).`);
    const isIgnored = javaHome !== undefined && javaHome !== '' && command === 'java';
    if (!isIgnored) return [found];
    return [
      found,
      warning(
        'JAVA_HOME',
        `JAVA_HOME is ${javaHome}, which has no Java that is new enough; the one on PATH is used.`,
        'Correct JAVA_HOME, or unset it.',
      ),
    ];
  } catch (error) {
    if (!(error instanceof StartupFailure)) throw error;
    const [finding = ''] = error.message.split(': ');
    return [failed('Java', `${finding}.`, `Install a JDK 17 or newer, ${OWN_NEO4J}`)];
  }
}

/**
 * Whether the jars are whole; only if they are not, Maven counts.
 * @param jars their folder, beside which a stamp says how many there are
 */
export function jarChecks(jars: string): Check[] {
  const present = existsSync(jars) ? readdirSync(jars).filter((name) => name.endsWith('.jar')).length : 0;
  const stamp = join(jars, '..', 'stamp');
  const expected = existsSync(stamp) ? Number(readFileSync(stamp, 'utf8').trim().split(' ')[1]) : 0;
  if (present > 0 && present === expected)
    return [ok('Neo4j jars', `All ${String(present)} jars are in ${jars}.`)];
  const finding =
    present === 0
      ? `There are no jars in ${jars}.`
      : `${String(present)} jars are in ${jars}, where ${String(expected)} should be.`;
  return [
    failed('Neo4j jars', finding, `Run npm start, which downloads them by Maven, ${OWN_NEO4J}`),
    mavenCheck(),
  ];
}

function mavenCheck(): Check {
  const { error, stdout } = spawnSync('mvn', ['-version'], { encoding: 'utf8', timeout: VERSION_MS });
  const version = /Apache Maven (\S+)/.exec(error ? '' : stripVTControlCharacters(stdout))?.[1];
  if (version !== undefined) return ok('Maven', `Version ${version}.`);
  return warning(
    'Maven',
    'There is no Maven; npm start fetches one with its wrapper.',
    'Install Maven if that fails, and configure a mirror in ~/.m2/settings.xml if Maven Central cannot be reached.',
  );
}
