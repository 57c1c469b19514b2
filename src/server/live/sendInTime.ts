/** Hands messages to clients that take them in time. */
import type { WebSocket } from 'ws';

/** A client that does not take what it asked for. */
export class SlowSubscriber extends Error {
  constructor() {
    super('A subscriber was too slow and was disconnected');
    this.name = 'SlowSubscriber';
  }
}

/** Waits for work that the client has to take; throws SlowSubscriber when it takes too long. */
export async function inTime(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new SlowSubscriber());
    }, milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Sends a message; resolves when the kernel has it, so that no more than one waits here for each subscription. */
export async function sendInTime(socket: WebSocket, data: string, milliseconds: number): Promise<void> {
  if (socket.readyState !== socket.OPEN) return;
  const sent = new Promise<void>((resolve) => {
    // A socket that fails closes, which ends its subscriptions.
    socket.send(data, () => {
      resolve();
    });
  });
  await inTime(sent, milliseconds);
}
