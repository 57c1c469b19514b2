/** Ends the database when the process that owns it is gone, however that went. */
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { homeFlag } from './orphans';

/** How long a database whose owner is gone may take to stop, in seconds; its transaction log makes a kill safe. */
const PATIENCE_S = 20;

// The kernel closes the pipe when the owner ends, SIGKILL included, and `read` returns: nothing has to be polled.
// Before each signal, the process must still be the database of this home, since pids are used again.
const SCRIPT = `
trap '' HUP INT TERM
is_ours() {
  if [ -d /proc/self ]; then tr '\\0' '\\n' < "/proc/$1/cmdline" 2> /dev/null | grep -qF -- "$2"
  else ps -ww -o command= -p "$1" | grep -qF -- "$2"; fi
}
read -r _
left=$3
while is_ours "$1" "$2"; do
  if [ "$left" -eq "$3" ]; then kill -TERM "$1"; fi
  if [ "$left" -le 0 ]; then kill -KILL "$1"; exit; fi
  left=$((left - 1))
  sleep 1
done 2> /dev/null
`;

/** The name under which process lists show it. */
export const WATCHDOG_NAME = 'entente-watchdog';

/**
 * Watches over a database from a process of its own, which costs a shell. Returns what calls it off, to be used once
 * the database has ended.
 */
export function watchOver(home: string, pid: number): () => void {
  const words = [String(pid), homeFlag(home), String(PATIENCE_S)];
  const shell = spawn('/bin/sh', ['-c', SCRIPT, WATCHDOG_NAME, ...words], {
    cwd: '/',
    // A signal to the process group of the owner must not end it.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a shell, the next start ends what this one has left.
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  // A pipe to a child is a socket, whatever its type says; it must not keep the owner alive.
  (shell.stdin as unknown as Socket).unref();
  return () => {
    shell.stdin.destroy();
  };
}
