/**
 * A JSON answer that is read on its way through: it isn't held back, and `onEnd` is called before its end arrives, so that whoever has the answer
 * finds what was done with it. An answer that isn't JSON, or isn't read to its end, is no reason to call.
 */
export function readingAlong(answer: Response, onEnd: (json: unknown) => void): Response {
  const { body, status, statusText, headers } = answer;
  if (!answer.ok || body === null) return answer;
  const decoder = new TextDecoder();
  let text = '';
  const through = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      text += decoder.decode(piece, { stream: true });
      controller.enqueue(piece);
    },
    flush() {
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        return;
      }
      onEnd(json);
    },
  });
  return new Response(body.pipeThrough(through), { status, statusText, headers });
}
