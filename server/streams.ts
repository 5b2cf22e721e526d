import { Readable } from 'node:stream';

/** A Node stream as a web stream, read only as fast as it is asked for; cancelling destroys it. */
export function webStream(readable: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks: AsyncIterator<Uint8Array<ArrayBuffer>> = readable[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      readable.destroy();
    },
  });
}

/** A web stream as a Node stream. */
export function nodeStream(stream: ReadableStream<Uint8Array>): Readable {
  return Readable.from(stream);
}
