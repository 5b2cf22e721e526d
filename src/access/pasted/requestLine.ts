/** A request as a log shows it: `target` as written there, `status` where the log has one. */
export interface RequestLine {
  readonly method: string;
  readonly target: string;
  readonly body?: string | undefined;
  readonly status?: number | undefined;
}

/** A method and a target anywhere in a line; then the protocol, a quote and the status, as nginx's logs and this project's have them. */
const line =
  /(?:^|[\s"'([])(GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS)\s+((?:https?:\/\/|\/)[^\s"']*)(?:\s+HTTP\/[\d.]+)?["']?(?:\s+(\d{3})(?=\s|$))?/;

const lowerCaseStart = /^(?:get|head|post|put|delete|patch|options)(?=\s)/;

/** The request in a line of a log, or typed as one (`delete /studies/…`), with a JSON body where one follows; `undefined`: there is none. */
export const readRequestLine = (text: string): RequestLine | undefined => {
  const typed = text.trim().replace(lowerCaseStart, (method) => method.toUpperCase());
  const found = line.exec(typed);
  const [whole, method, target, status] = found ?? [];
  if (!found || whole === undefined || method === undefined || target === undefined) return undefined;
  const rest = typed.slice(found.index + whole.length).trim();
  return {
    method,
    target,
    ...(/^[[{]/.test(rest) ? { body: rest } : {}),
    ...(status === undefined ? {} : { status: Number(status) }),
  };
};
