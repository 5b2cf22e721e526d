/** Whether an error is that of a time limit: of `AbortSignal.timeout`, or of one of ours made like it. */
export function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}
