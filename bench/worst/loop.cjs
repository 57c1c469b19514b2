/** Loaded into the server that is measured: tells on request for how long its event loop stood still, and its memory. */
const { monitorEventLoopDelay } = require('node:perf_hooks');

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('message', (question) => {
  if (question !== 'loop') return;
  process.send({ longestMs: delay.max / 1e6, megabytes: process.memoryUsage.rss() / 1024 / 1024 });
  delay.reset();
});
// The channel must not keep a server alive that has been told to stop.
process.channel?.unref();
