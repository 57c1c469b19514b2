import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { StartupFailure } from '../graph/startupFailure';

/** The oldest Java that Neo4j 5.26 runs on. */
export const MIN_JAVA = 17;

/** A Java that the embedded database can be started with. */
export interface JavaRuntime {
  command: string;
  major: number;
}

/** The major version in the output of `java -version`, or undefined when it holds none. */
export function parseJavaVersion(output: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/**
 * The first Java that is new enough: the one in JAVA_HOME, then the one on PATH.
 * @param timeoutMs how long each of the two may take to tell its version
 */
export function findJava(javaHome: string | undefined, onPath = 'java', timeoutMs = 20_000): JavaRuntime {
  const candidates =
    javaHome === undefined || javaHome === '' ? [onPath] : [join(javaHome, 'bin', 'java'), onPath];
  const tooOld: string[] = [];
  for (const command of candidates) {
    const { error, stderr, stdout } = spawnSync(command, ['-version'], {
      encoding: 'utf8',
      timeout: timeoutMs,
    });
    // The output of a command that is missing or fails has no version in it, and the next candidate is asked.
    const major = error === undefined ? parseJavaVersion(`${stderr}\n${stdout}`) : undefined;
    if (major !== undefined && major >= MIN_JAVA) return { command, major };
    if (major !== undefined) tooOld.push(`Java ${major} (${command})`);
  }
  const finding =
    tooOld.length === 0
      ? 'no Java was found in JAVA_HOME or on PATH'
      : `only ${tooOld.join(' and ')} was found`;
  throw new StartupFailure(
    `The embedded Neo4j needs Java ${MIN_JAVA} or newer, but ${finding}: install a JDK ${MIN_JAVA}+, or set NEO4J_URI to your own Neo4j.`,
  );
}
