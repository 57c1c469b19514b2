import type { EmbeddedServer } from '../../src/embedded/embeddedServer';

/** Jest loads globalSetup and globalTeardown as two module graphs; only the global object is common to them. */
const holder: { ententeTestDatabase?: EmbeddedServer } = globalThis as typeof holder;

/** Keeps the started database where the teardown finds it. */
export function keepForTeardown(server: EmbeddedServer): void {
  holder.ententeTestDatabase = server;
}

/** The database that the setup has started. */
export function databaseOfThisRun(): EmbeddedServer | undefined {
  return holder.ententeTestDatabase;
}
