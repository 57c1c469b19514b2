/**
 * Loaded into the server that is measured: tells on request for how long its event loop stood still, and its memory. What counts
 * is the time that the process worked meanwhile, so that a busy machine, which lets it wait, does not count.
 */
const INTERVAL_MS = 5;

let longestMs = 0;
let last = performance.now();
let used = cpuMs();

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

setInterval(() => {
  const [now, cpu] = [performance.now(), cpuMs()];
  longestMs = Math.max(longestMs, Math.min(now - last - INTERVAL_MS, cpu - used));
  [last, used] = [now, cpu];
}, INTERVAL_MS).unref();

process.on('message', (question) => {
  if (question !== 'loop') return;
  process.send({ longestMs, megabytes: process.memoryUsage.rss() / 1024 / 1024 });
  longestMs = 0;
});
// The channel must not keep a server alive that has been told to stop.
process.channel?.unref();
