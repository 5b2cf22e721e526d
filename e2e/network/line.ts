import { createServer, connect, type Server, type Socket } from 'node:net';
import type { TestResources } from '../support/TestResources.ts';

/** A line to a DICOM port that a test can hold or break once some bytes went over it, in either direction. */
export interface Line {
  readonly port: number;
  /** Passes on what was held back, and all that comes. */
  readonly open: () => void;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the line has no port');
  return address.port;
}

function listenUntilEnd(resources: TestResources, onCaller: (caller: Socket) => void): Promise<number> {
  const callers = new Set<Socket>();
  const server = createServer((caller) => {
    callers.add(caller);
    caller.on('error', () => caller.destroy());
    onCaller(caller);
  });
  resources.atEnd(async () => {
    for (const caller of callers) caller.destroy();
    server.close();
  });
  return listen(server);
}

/** The port of something that takes each connection and never says a word. */
export const muteNode = (resources: TestResources): Promise<number> =>
  listenUntilEnd(resources, () => undefined);

/** `Timeout` of a modality whose line is held, in seconds: by default Orthanc gives up after ten, which a loaded machine may need. */
export const heldTimeout = 60;

/** A line to a port that is held or broken after so many bytes. */
export async function lineTo(
  resources: TestResources,
  port: number,
  { bytes, atEnd }: { bytes: number; atEnd: 'hold' | 'break' },
): Promise<Line> {
  let isOpen = false;
  let passed = 0;
  const held: (() => void)[] = [];
  const listeningAt = await listenUntilEnd(resources, (caller) => {
    const called = connect(port, '127.0.0.1');
    const pass = (from: Socket, to: Socket): void => {
      from.on('data', (piece) => {
        passed += piece.length;
        if (isOpen || passed <= bytes) to.write(piece);
        else if (atEnd === 'break') from.destroy();
        else {
          from.pause();
          held.push(() => {
            to.write(piece);
            from.resume();
          });
        }
      });
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    };
    pass(caller, called);
    pass(called, caller);
  });
  return {
    port: listeningAt,
    open: () => {
      isOpen = true;
      for (const release of held.splice(0)) release();
    },
  };
}
