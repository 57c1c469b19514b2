/**
 * The order of test files: of those that share a database, the ones that only read come first. Each that empties it makes the next
 * load the seeds again, and the database plan all statements anew.
 */
const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** What a file says that empties the database or writes to it. */
const WRITES = /\.clear\(\)|clearGraph\(|startWritingServer\(|writeDossiers\(|loadFolder\(/;

module.exports = class ReadersFirst extends Sequencer {
  sort(tests) {
    const inTurn = super.sort(tests);
    const writes = (test) => WRITES.test(readFileSync(test.path, 'utf8'));
    return [...inTurn.filter((test) => !writes(test)), ...inTurn.filter(writes)];
  }
};
