import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../../src/config';
import { settings } from '../../src/configSettings';

const ROOT = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  image?: string;
  build?: string;
  environment: Record<string, string>;
  volumes?: string[];
  depends_on?: string[];
  healthcheck: { test: string[] };
}
interface Compose {
  services: Record<'neo4j' | 'server', Service>;
  volumes: Record<string, unknown>;
}

const compose = parse(read('compose.yaml')) as Compose;
const { neo4j, server } = compose.services;

/** The sources that a Dockerfile copies from the build context. */
function copied(dockerfile: string): string[] {
  return [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    (match) => match[1]?.split(' ') ?? [],
  );
}

describe('compose.yaml', () => {
  it('has the server and a Neo4j 5.26, both with health checks and none with a registry host', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['neo4j', 'server']);
    expect(neo4j.image).toBe('neo4j:5.26-community');
    expect(server.depends_on).toEqual(['neo4j']);
    for (const service of [neo4j, server]) expect(service.healthcheck.test.length).toBeGreaterThan(1);
    expect(server.healthcheck.test.join(' ')).toContain('/readyz');
  });

  it('gives the server only settings that it knows, with values that it takes', () => {
    const names = settings.map(({ name }) => name);
    expect(Object.keys(server.environment).filter((name) => !names.includes(name))).toEqual([]);
    const filledIn = Object.entries(server.environment).map(([name, value]) => [
      name,
      value.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{\w+:\?[^}]*\}/g, 'given'),
    ]);
    const config = readConfig(Object.fromEntries(filledIn) as NodeJS.ProcessEnv);
    expect(config).toMatchObject({ host: '0.0.0.0', port: 4000, neo4j: { uri: 'bolt://neo4j:7687' } });
  });

  it('holds no password: both services take it from the environment, and do not start without', () => {
    expect(server.environment['NEO4J_PASSWORD']).toMatch(/^\$\{NEO4J_PASSWORD:\?/);
    expect(neo4j.environment['NEO4J_AUTH']).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
  });

  it('keeps the data in a volume that it declares', () => {
    const mounted = (neo4j.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    expect(neo4j.volumes?.join()).toContain(':/data');
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(mounted));
  });

  it('builds from a Dockerfile', () => {
    expect(existsSync(join(ROOT, server.build ?? '', 'Dockerfile'))).toBe(true);
  });
});

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('copies only what is there and what .dockerignore lets through', () => {
    const sources = copied(dockerfile);
    expect(sources.length).toBeGreaterThan(8);
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    for (const source of sources) {
      expect([source, existsSync(join(ROOT, source))]).toEqual([source, true]);
      expect(allowed).toContain(source.split('/')[0]);
    }
  });

  it('has a Node that is new enough, no registry host, a user without rights and a health check', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map((match) => match[1] ?? '');
    for (const base of bases) {
      expect(Number(/^node:(\d+)-/.exec(base)?.[1])).toBeGreaterThanOrEqual(20);
      expect(base).not.toContain('/');
    }
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\\\n.*\/readyz/m);
  });
});
