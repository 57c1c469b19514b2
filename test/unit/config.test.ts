import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { InvalidConfig, readConfig } from '../../src/config';
import { settings } from '../../src/configSettings';

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof InvalidConfig) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      neo4j: { user: 'neo4j', database: 'neo4j' },
      anonymousReaders: true,
      embedded: { home: '.entente', heapMb: 1024, pageCacheMb: 512 },
      networkEngine: 'auto',
      host: '127.0.0.1',
      port: 4000,
      seeds: 'seeds',
      pageSize: 25,
      pageCap: 100,
      bodyLimitBytes: 262_144,
      tokenLimit: 2000,
      depthLimit: 12,
      costLimit: 100_000,
      scanLimit: 200_000,
      answerLimitBytes: 8_192 * 1024,
      answerMemoryBytes: 32_768 * 1024,
      deadlineMs: 30_000,
      subscriptionLimit: 1_000,
      slowSubscriberMs: 10_000,
      credentialCheckMs: 30_000,
      introspection: true,
      federation: false,
      corsOrigins: [],
      logLevel: 'info',
    });
  });

  it('takes an empty value as one left out, except for the seeds, where it means none', () => {
    const config = readConfig({ NEO4J_URI: '', ENTENTE_PORT: '', ENTENTE_SEEDS: '', LOG_LEVEL: '' });
    expect(config).toMatchObject({ port: 4000, logLevel: 'info' });
    expect(config.neo4j).not.toHaveProperty('uri');
    expect(config).not.toHaveProperty('seeds');
  });

  it('reads what is given', () => {
    const config = readConfig({
      NEO4J_URI: 'neo4j+s://db.example.org:7687',
      NEO4J_PASSWORD: 'open sesame',
      ENTENTE_PORT: '0',
      ENTENTE_INTROSPECTION: 'false',
      ENTENTE_CORS_ORIGINS: 'https://a.example, http://localhost:5173',
      SOURCES: '/texts',
    });
    expect(config.neo4j.uri).toBe('neo4j+s://db.example.org:7687');
    expect(config.neo4j.password?.reveal()).toBe('open sesame');
    expect(config).toMatchObject({ port: 0, introspection: false, sources: '/texts' });
    expect(config.corsOrigins).toEqual(['https://a.example', 'http://localhost:5173']);
  });

  it('reports all faults at once, each with its name, what was given and what was expected', () => {
    expect(
      faultsOf({
        NEO4J_URI: 'http://db',
        ENTENTE_PORT: '70000',
        ENTENTE_INTROSPECTION: 'yes',
        ENTENTE_CORS_ORIGINS: 'example.org',
        ENTENTE_PAGE_SIZE: '500',
        LOG_LEVEL: 'loud',
      }),
    ).toEqual([
      'NEO4J_URI is "http://db"; expected an address such as neo4j://db.example.org:7687 or bolt://127.0.0.1:7687, without user name or password.',
      'ENTENTE_PORT is "70000"; expected a whole number from 0 to 65535.',
      'ENTENTE_INTROSPECTION is "yes"; expected true or false.',
      'ENTENTE_CORS_ORIGINS is "example.org"; expected origins such as https://example.org, separated by commas, or *.',
      'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent.',
      'NEO4J_PASSWORD is not set; expected the password for the Neo4j at NEO4J_URI.',
      'ENTENTE_PAGE_SIZE is "500"; expected a number not greater than ENTENTE_PAGE_CAP.',
    ]);
  });

  it('never shows a secret', () => {
    const faults = faultsOf({
      NEO4J_URI: 'bolt://neo4j:hunter2@db',
      NEO4J_PASSWORD: 'hunter2',
      ENTENTE_PORT: 'x',
    });
    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toContain('hunter2');
    const config = readConfig({ NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'hunter2' });
    const shown = [
      inspect(config, { depth: 9, showHidden: true }),
      JSON.stringify(config),
      String(config.neo4j.password),
    ];
    expect(shown.join()).not.toContain('hunter2');
  });

  it('cannot be changed after reading', () => {
    const config = readConfig({});
    expect(
      Object.isFrozen(config) && Object.isFrozen(config.neo4j) && Object.isFrozen(config.corsOrigins),
    ).toBe(true);
  });

  it('lists its settings for the manual: described, with their defaults, and which are secret', () => {
    expect(settings).toHaveLength(37);
    expect(settings.filter((setting) => setting.description === '')).toEqual([]);
    expect(settings.filter((setting) => setting.secret).map((setting) => setting.name)).toEqual([
      'NEO4J_PASSWORD',
      'ENTENTE_JWT_SECRET',
      'ENTENTE_KEY',
    ]);
    expect(settings.find((setting) => setting.name === 'ENTENTE_PORT')?.default).toBe('4000');
    expect(settings.find((setting) => setting.name === 'ENTENTE_INTROSPECTION')?.default).toBe('true');
    expect(settings.find((setting) => setting.name === 'NEO4J_URI')?.default).toBeUndefined();
    expect(settings.find((setting) => setting.name === 'ENTENTE_CORS_ORIGINS')?.default).toBe('');
  });
});
