import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server on this machine that is as slow as is wanted, and that can break. */
export type Line = {
  port: number;
  /** Bytes that have gone up over it so far, as they lie on the wire. */
  sent: () => number;
  /** How many bytes a second go up over each connection; 0: as many as come. */
  pace: (bytesPerSecond: number) => void;
  /** Breaks every connection there is, with whatever is still on its way. */
  cut: () => void;
  close: () => void;
};

export async function openLine(to: number): Promise<Line> {
  const open = new Set<Socket>();
  let rate = 0;
  let sent = 0;

  /** Passes bytes on at the rate of the moment, and takes no more in while they are due. */
  function carry(from: Socket, server: Socket): void {
    let freeAt = 0;
    from.on('data', (chunk) => {
      sent += chunk.length;
      if (rate === 0) return void server.write(chunk);
      freeAt = Math.max(freeAt, performance.now()) + (chunk.length / rate) * 1000;
      from.pause();
      setTimeout(
        () => {
          server.write(chunk);
          from.resume();
        },
        Math.max(0, freeAt - performance.now()),
      );
    });
    from.on('end', () => server.end());
    server.pipe(from);
    for (const [one, other] of [
      [from, server],
      [server, from],
    ] as const) {
      open.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => (open.delete(one), other.destroy()));
    }
  }

  const server = createServer((from) => carry(from, connect(to, '127.0.0.1')));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => sent,
    pace: (bytesPerSecond) => (rate = bytesPerSecond),
    cut: () => open.forEach((one) => void one.resetAndDestroy()),
    close: () => {
      server.close();
      open.forEach((one) => one.destroy());
    },
  };
}
