import {
  hashKey,
  QueryClient,
  type DefaultError,
  type EnsureQueryDataOptions,
  type FetchQueryOptions,
  type QueryKey,
} from '@tanstack/react-query';

/**
 * A client on the same cache that knows what was asked through it. A query that nothing shows has nobody who would cancel it: what a
 * page's preload has asked must end with the visit where the page is left before it is drawn.
 */
export class VisitClient extends QueryClient {
  readonly #asked = new Map<string, QueryKey>();

  /** @param client whose cache and whose defaults are used */
  constructor(client: QueryClient) {
    super({
      queryCache: client.getQueryCache(),
      mutationCache: client.getMutationCache(),
      defaultOptions: client.getDefaultOptions(),
    });
  }

  override fetchQuery<
    QueryData,
    Failure = DefaultError,
    Data = QueryData,
    Key extends QueryKey = QueryKey,
    Parameter = never,
  >(options: FetchQueryOptions<QueryData, Failure, Data, Key, Parameter>): Promise<Data> {
    this.#asked.set(hashKey(options.queryKey), options.queryKey);
    return super.fetchQuery(options);
  }

  /**
   * As of every client; and what failed last time is asked for again, while its older data is shown. A page that goes from one study to
   * another doesn't ask by itself for one that it has an error of.
   */
  override ensureQueryData<
    QueryData,
    Failure = DefaultError,
    Data = QueryData,
    Key extends QueryKey = QueryKey,
  >(options: EnsureQueryDataOptions<QueryData, Failure, Data, Key>): Promise<Data> {
    const hasFailed = this.getQueryState(options.queryKey)?.status === 'error';
    return super.ensureQueryData({ ...options, revalidateIfStale: hasFailed });
  }

  /** Cancels what was asked through it, is still on its way, and is shown by nothing. */
  leave(): void {
    for (const queryKey of this.#asked.values())
      void this.cancelQueries({ queryKey, exact: true, type: 'inactive' });
  }
}
