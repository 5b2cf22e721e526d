import type { QueryClient } from '@tanstack/react-query';
import { statisticsQuery } from '#api/orthanc/studies/statistics.ts';
import { logLevelQuery } from './logLevel.ts';
import { pluginsQuery } from './plugins.ts';
import { serverFactsQuery } from './serverFacts.ts';

/** Reads again what the page about the server shows. */
export async function refetchServer(client: QueryClient): Promise<void> {
  const queries = [serverFactsQuery, pluginsQuery, statisticsQuery, logLevelQuery];
  await Promise.all(queries.map(({ queryKey }) => client.invalidateQueries({ queryKey })));
}
