import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { send, sendExpectingEmpty } from '#api/http.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { toldInPlace } from '#api/toldInPlace.ts';

/** How much Orthanc writes into its log; `default` is the quiet one. */
export const logLevels = ['default', 'verbose', 'trace'] as const;

/** One of them. */
export type LogLevel = (typeof logLevels)[number];

const path = '/tools/log-level';

/** Reads the log level, which is plain text. */
const readLogLevel = (signal?: AbortSignal): Promise<LogLevel> =>
  send(
    'orthanc',
    path,
    async (response, garbled) => {
      const text = (await response.text()).trim();
      const level = logLevels.find((one) => one === text);
      if (level === undefined) throw garbled();
      return level;
    },
    { signal },
  );

/** The log level of the server. Needs `settings`. Others may change it at any time, so it is read again while it is on screen. */
export const logLevelQuery = queryOptions({
  queryKey: ['orthanc', 'logLevel'],
  queryFn: ({ signal }) => readLogLevel(signal),
  refetchInterval: 30_000,
  meta: toldInPlace,
});

/** Sets the log level and reads it back. Needs `settings`. @throws ApiError `conflict` if it is another one then */
async function putLogLevel(level: LogLevel): Promise<LogLevel> {
  let lost: unknown;
  try {
    await sendExpectingEmpty('orthanc', path, {
      method: 'PUT',
      body: level,
      headers: { 'Content-Type': 'text/plain' },
    });
  } catch (error) {
    if (!mayBeDone(error)) throw error;
    lost = error;
  }
  if ((await readLogLevel()) === level) return level;
  throw lost ?? new ApiError({ server: 'orthanc', method: 'PUT', path, kind: 'conflict' });
}

const changed = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: logLevelQuery.queryKey });

/** Changes the log level. Stale by it: what was read of it. */
export const setLogLevelMutation = mutationOptions({
  mutationFn: (level: LogLevel) => putLogLevel(level),
  onSuccess: (level, _order, _before, { client }) => client.setQueryData(logLevelQuery.queryKey, level),
  onError: (_error, _order, _before, { client }) => changed(client),
});

/**
 * Switches back to `default`, unless someone has changed the level meanwhile: then it is theirs.
 * @param from what it was set to
 * @throws ApiError if it isn't known to be done
 */
export async function switchBack(client: QueryClient, from: LogLevel): Promise<'done' | 'changed'> {
  try {
    if ((await readLogLevel()) !== from) return 'changed';
    await putLogLevel('default');
    return 'done';
  } finally {
    await changed(client);
  }
}
