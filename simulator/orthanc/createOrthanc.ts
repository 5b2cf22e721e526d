import { createRouter } from '#plugin-emulator/createRouter.ts';
import { garbageResponse } from '#simulator/failures.ts';
import type { Dataset } from '#simulator/dataset/createDataset.ts';
import { errorAnswer, OrthancError } from './answers.ts';
import { Archive } from './archive/Archive.ts';
import { Garbage, type Orthanc } from './context.ts';
import { GeneratedOrders } from './find/order.ts';
import { Jobs } from './jobs/Jobs.ts';
import { Network } from './network/Network.ts';
import { settingsOf, type OrthancOptions } from './options.ts';
import { routes } from './routes.ts';

export type { OrthancOptions } from './options.ts';

/** How Orthanc starts again: `clean`, after it ended properly; `crash`, without its jobs. */
export type OrthancRestart = 'clean' | 'crash';

/** A server in memory. */
export interface SimulatedOrthanc {
  /**
   * Answers a request whose path starts at Orthanc's root. Throws `ConnectionDropped` where the server would close the
   * connection without an answer.
   */
  handle(request: Request): Promise<Response>;
  /** What is only in its memory is lost: queries, changed remotes, the log level, jobs under way. */
  restart(how: OrthancRestart): void;
  /** The next modification, anonymization, merge or split fails halfway. */
  failNextModification(): void;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A simulated Orthanc 1.13 (API 31) on a dataset, without any authorization: the plugin emulator is in front
 * of it. `tests/replay.test.ts` compares its answers with recorded ones.
 */
export function createOrthanc(dataset: Dataset, options: OrthancOptions = {}): SimulatedOrthanc {
  const settings = settingsOf(options);
  let failsNext = false;
  const orthanc: Orthanc = {
    anonymized: 0,
    takeFailure() {
      const isFailing = failsNext;
      failsNext = false;
      return isFailing;
    },
    archive: new Archive(dataset, settings.clock),
    orders: new GeneratedOrders(dataset, settings.database),
    jobs: new Jobs(settings.clock),
    settings,
    logLevel: 'default',
    network: new Network(dataset, settings),
  };
  const findRoute = createRouter(routes);

  return {
    failNextModification() {
      failsNext = true;
    },
    restart(how) {
      orthanc.jobs.restart(how === 'crash');
      orthanc.network.restart();
      orthanc.logLevel = 'default';
    },
    async handle(request) {
      await orthanc.jobs.settle();
      const { pathname, searchParams: query } = new URL(request.url);
      const path = pathname.split('/').map(decoded);
      if (path.length > 2 && path.at(-1) === '') path.pop();
      const uri = path.join('/');
      try {
        const route = findRoute(request.method, path);
        if (typeof route === 'string') throw new OrthancError('unknownResource');
        const param = (name: string): string => route.params[name] ?? '';
        return await route.target({ orthanc, request, uri, query, param });
      } catch (error) {
        if (error instanceof OrthancError) return errorAnswer(error, request.method, uri);
        if (error instanceof Garbage) return garbageResponse();
        throw error;
      }
    },
  };
}
