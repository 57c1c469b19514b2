import type { DoctorOptions } from '../doctor/doctor';
import { verb, type Verb } from '../verb';

/** `entente doctor`. */
export function doctorVerb(): Verb {
  const made = verb('doctor', {
    group: 'run',
    summary: 'check this machine, the settings and the database',
    description:
      'Checks Node.js, Java, the settings, ports, disk, memory and the database with its migrations and indexes, and says the remedy for each failure. It changes nothing and ends within a minute.',
    json: 'print the checks as JSON',
    examples: [
      { command: 'entente doctor', about: 'what is wrong here?' },
      { command: 'entente doctor --json', about: 'for a monitor' },
    ],
    notes:
      'Exit code 1 if a check failed; warnings do not count. An embedded database that does not run is not started: run it beside entente serve, or give --start.',
  });
  return made
    .option(
      '--start',
      'start the embedded database if it does not run, to check it as well, and stop it again',
      false,
    )
    .action(async (options: DoctorOptions) => {
      await (await import('../doctor/doctor.js')).doctor(options);
    });
}
