import { z } from 'zod';
import { OrthancError } from '#simulator/orthanc/answers.ts';
import type { Handler } from '#simulator/orthanc/context.ts';
import { answerJob, jobOptions } from '#simulator/orthanc/jobs/answerJob.ts';
import type { JobStep, JobTask } from '#simulator/orthanc/jobs/job.ts';
import { aborted, associationOf, modalityOf, open, type Association } from '../association.ts';
import { PER_INSTANCE } from './retrieval.ts';
import { isGone, resourcesBody, resourcesContent, shipmentOf, stepsFor } from './sending.ts';

const options = z.object({
  Permissive: z.boolean().optional(),
  StorageCommitment: z.boolean().optional(),
});

/** A UID from a UUID, as Orthanc makes them. */
const uuidUid = (): string => `2.25.${BigInt(`0x${crypto.randomUUID().replaceAll('-', '')}`).toString()}`;

const noSopClass = ({ aet }: Association): OrthancError =>
  new OrthancError('noSopClass', `Unable to determine the SOP class/instance for C-STORE with AET ${aet}`);
const refusedClass = (sopClass: string): OrthancError =>
  new OrthancError(
    'noContext',
    `Cannot C-Store an instance of SOPClassUID ${sopClass}, the destination has not accepted any TransferSyntax for this SOPClassUID.`,
  );

/** `POST /modalities/{name}/store`: C-STORE of resources of any level. */
export const storeAtModality: Handler = async (call) => {
  const { orthanc } = call;
  const name = call.param('name');
  modalityOf(call, name);
  const { body, ids } = await resourcesBody(call);
  const association = associationOf(call, name, body);
  const given = options.safeParse(body).data ?? {};
  const shipment = shipmentOf(orthanc, ids);
  const jobs = jobOptions(body);
  const commitment =
    given.StorageCommitment === true ? { StorageCommitmentTransactionUID: uuidUid() } : undefined;
  let failedCount = 0;

  function steps(): readonly JobStep[] {
    failedCount = 0;
    const { duration, outcome } = open(orthanc, association);
    const sent = stepsFor(shipment, { first: duration, each: PER_INSTANCE }, (instance, index) => {
      const sopClass = instance.instance.tags['SOPClassUID'] ?? '';
      // Orthanc looks for it before it connects.
      if (sopClass === '') throw noSopClass(association);
      if (outcome instanceof OrthancError) throw outcome;
      if (outcome.refused?.has(sopClass) === true) throw refusedClass(sopClass);
      if (outcome.behavior === 'dying' && index === Math.floor(shipment.instances.length / 2))
        throw aborted(association, 'C-STORE');
      if (isGone(orthanc, instance)) {
        failedCount += 1;
        throw new OrthancError('internal');
      }
      outcome.site.receive(instance);
    });
    if (given.Permissive !== true) return sent;
    // As recorded: no failure is told, not even by a count.
    return sent.map((step) => ({
      ...step,
      run: async () => {
        try {
          await step.run();
        } catch {
          failedCount = 0;
        }
      },
    }));
  }

  const task: JobTask = {
    type: 'DicomModalityStore',
    ...jobs,
    steps,
    content: () => ({
      Description: 'REST API',
      FailedInstancesCount: failedCount,
      InstancesCount: shipment.instances.length,
      LocalAet: association.localAet,
      RemoteAet: association.aet,
      ...resourcesContent(shipment),
      ...commitment,
    }),
  };
  return answerJob(call, task, jobs);
};
