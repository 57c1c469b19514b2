import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { addressOfCentral } from './central.mjs';
import { digest, readStamp } from './digest.mjs';
import { mavenEnvironment } from './java.mjs';
import { withLock } from './lock.mjs';
import { withProgress } from './progress.mjs';
import { Refusal, run } from './run.mjs';

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** The folder of Neo4j's jars, shared by the homes of `npm start` and `npm test`; fetched only when it is not whole. */
export async function prepareJars(root) {
  return prepareFrom(root, {
    pom: 'scripts/neo4j/pom.xml',
    property: 'neo4j.version',
    folder: 'jars',
    name: 'Neo4j',
  });
}

/** The folder of the jars of Neo4j Graph Data Science, for the tests that compare with it. */
export async function prepareGds(root) {
  return prepareFrom(root, {
    pom: 'scripts/gds/pom.xml',
    property: 'gds.version',
    folder: 'gds',
    name: 'Graph Data Science',
  });
}

async function prepareFrom(root, { pom, property, folder: below, name }) {
  const file = join(root, ...pom.split('/'));
  const version = new RegExp(`<${property}>([^<]+)<`).exec(readFileSync(file, 'utf8'))?.[1];
  const folder = join(root, '.entente', below, version);
  const want = digest(root, [pom]);
  if (isWhole(folder, want)) return join(folder, 'lib');
  await withLock(`${folder}.lock`, async () => {
    if (!isWhole(folder, want))
      await withProgress(`Downloading the ${name} ${version} jars`, () =>
        fetchJars(root, { pom: file, folder, want, name }),
      );
  });
  return join(folder, 'lib');
}

/** The stamp stands beside the jars and was renamed into place together with them. */
function isWhole(folder, want) {
  const [pomDigest, count] = readStamp(join(folder, 'stamp')).split(' ');
  return pomDigest === want && countJars(join(folder, 'lib')) === Number(count);
}

async function fetchJars(root, { pom, folder, want, name }) {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(join(part, 'lib'), { recursive: true });
  const args = [
    '-q',
    '-B',
    '-f',
    pom,
    COPY,
    '-DincludeScope=runtime',
    `-DoutputDirectory=${join(part, 'lib')}`,
  ];
  const { code, output } = await runMaven(root, args);
  const count = countJars(join(part, 'lib'));
  if (code !== 0 || count === 0) {
    const lines = stripVTControlCharacters(output).trim().split('\n');
    const said = lines.find((line) => line.includes('ERROR')) ?? lines.at(-1) ?? '';
    throw new Refusal(
      `Maven could not download the ${name} jars (${said.replace(/^\[ERROR\] /, '').slice(0, 200)}): connect to Maven Central or configure a mirror in ~/.m2/settings.xml and try again, or set NEO4J_URI to your own Neo4j.`,
    );
  }
  writeFileSync(join(part, 'stamp'), `${want} ${count}\n`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
}

/** By the Maven of this machine; without one by the committed wrapper, which fetches it from a mirror or from Maven Central. */
async function runMaven(root, args) {
  const env = mavenEnvironment();
  const installed = await run('mvn', args, { env });
  if (installed.code !== undefined) return installed;
  const repository = env.MVNW_REPOURL || mirrorInSettings() || (await addressOfCentral());
  return run('sh', [join(root, 'scripts', 'neo4j', 'mvnw'), ...args], {
    env: { ...env, MVNW_REPOURL: repository },
  });
}

/** Whoever has a mirror of Maven Central in their settings gets Maven itself from there as well. */
function mirrorInSettings() {
  const settings = readStamp(join(homedir(), '.m2', 'settings.xml')).replace(/<!--[\s\S]*?-->/g, '');
  const mirrors = [...settings.matchAll(/<mirror>([\s\S]*?)<\/mirror>/g)].map((match) => match[1]);
  const central = mirrors.find((mirror) => /<mirrorOf>\s*(\*|central|external:\*)\s*</.test(mirror));
  return /<url>\s*(\S+?)\/?\s*<\/url>/.exec(central ?? '')?.[1];
}

function countJars(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.jar')).length;
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}
