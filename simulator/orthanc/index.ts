import { garbageResponse } from '#simulator/failures.ts';
import type { Hospital } from '#simulator/hospital.ts';
import { errorAnswer, OrthancError } from './answers.ts';
import { Archive } from './archive/Archive.ts';
import { Garbage, type Orthanc } from './context.ts';
import { GeneratedOrders } from './find/order.ts';
import { Jobs } from './jobs.ts';
import { settingsOf, type OrthancOptions } from './options.ts';
import { router } from './router.ts';
import { SAMPLE_MODALITY } from './routes/remotes.ts';
import { routes } from './routes.ts';

export type { OrthancOptions } from './options.ts';

/** A server in memory. */
export interface SimulatedOrthanc {
  /**
   * Answers a request whose path starts at Orthanc's root. Throws `ConnectionDropped` where the server would close the
   * connection without an answer.
   */
  handle(request: Request): Promise<Response>;
}

/**
 * A simulated Orthanc 1.13 (API 31) on the data of a hospital, without any authorization: the plugin emulator is in front
 * of it. `tests/replay.test.ts` compares its answers with recorded ones.
 */
export function createOrthanc(hospital: Hospital, options: OrthancOptions = {}): SimulatedOrthanc {
  const settings = settingsOf(options);
  const orthanc: Orthanc = {
    archive: new Archive(hospital, settings.clock),
    orders: new GeneratedOrders(hospital, settings.database),
    jobs: new Jobs(settings.clock),
    settings,
    modalities: new Map([['sample', SAMPLE_MODALITY]]),
  };
  const route = router(routes);

  return {
    async handle(request) {
      await orthanc.jobs.settle();
      const { uri, answer } = route(orthanc, request);
      try {
        if (answer === undefined) throw new OrthancError('unknownResource');
        return await answer();
      } catch (error) {
        if (error instanceof OrthancError) return errorAnswer(error, request.method, uri);
        if (error instanceof Garbage) return garbageResponse();
        throw error;
      }
    },
  };
}
