/**
 * The target of a request as it may stand in a log: arguments by name only. Their values are tokens of shares, codes of a
 * sign-in, names of patients in file names and search terms.
 */
export function loggedTarget(target: string): string {
  const mark = target.indexOf('?');
  if (mark < 0) return target;
  const names = new URLSearchParams(target.slice(mark + 1)).keys();
  return `${target.slice(0, mark)}?${[...names].map((name) => `${name}=***`).join('&')}`;
}

/** One line about one exchange; headers, and so every credential in them, are left out. */
export function logLine(method: string, target: string, status: number, milliseconds: number): string {
  const outcome = status === 0 ? 'dropped' : String(status);
  return `${method} ${loggedTarget(target)} ${outcome} ${milliseconds.toFixed(0)} ms`;
}
