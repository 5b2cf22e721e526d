import { z } from 'zod';
import { refKey } from '#access/plugin/request.ts';
import type { LabeledResource, Level, Lineage, ResourceRef } from '#access/plugin/request.ts';
import type { PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { TimedCache } from '#plugin-emulator/TimedCache.ts';

const resourceSchema = z.object({
  ID: z.string(),
  Type: z.enum(['Patient', 'Study', 'Series', 'Instance']),
  Labels: z.array(z.string()).default([]),
  MainDicomTags: z.record(z.string(), z.unknown()).default({}),
  ParentPatient: z.string().optional(),
  ParentStudy: z.string().optional(),
  ParentSeries: z.string().optional(),
});
const lookupSchema = z.array(z.object({ ID: z.string(), Type: z.string() }));

const collections: Readonly<Record<Level, string>> = {
  patient: 'patients',
  study: 'studies',
  series: 'series',
  instance: 'instances',
};
const identifiers: Readonly<Record<Level, string>> = {
  patient: 'PatientID',
  study: 'StudyInstanceUID',
  series: 'SeriesInstanceUID',
  instance: 'SOPInstanceUID',
};
const levels: Readonly<Record<z.output<typeof resourceSchema>['Type'], Level>> = {
  Patient: 'patient',
  Study: 'study',
  Series: 'series',
  Instance: 'instance',
};
const parents: Readonly<Record<Level, Level | undefined>> = {
  patient: undefined,
  study: 'patient',
  series: 'study',
  instance: 'series',
};

interface Known extends LabeledResource {
  parent: string | undefined;
}

/** Thrown for a missing resource, so that its absence isn't cached and an upload shows at once. */
class NotThere extends Error {}

/** Orthanc answered a lookup with an error, which is passed on to the browser. */
export class LookupFailed extends Error {
  override name = 'LookupFailed';
  readonly response: Response;
  constructor(response: Response) {
    super(`Orthanc answers ${String(response.status)} where a resource was looked up`);
    this.response = response;
  }
}

/** An answer's JSON. @throws LookupFailed for an error or an answer that isn't JSON */
async function jsonOf(answer: Response): Promise<unknown> {
  const isJson = answer.headers.get('Content-Type')?.includes('json') === true;
  if (!answer.ok || !isJson) throw new LookupFailed(answer);
  return answer.json();
}

/** Orthanc's resources with their parents and labels, cached. */
export interface Resources {
  /** A resource with its parents; undefined if it doesn't exist. Labels may be as old as the cache. */
  lineage(ref: ResourceRef): Promise<Lineage | undefined>;
  /** The lineages of these resources, by the keys that `lookupIn` expects. */
  facts(refs: readonly ResourceRef[]): Promise<Map<string, Lineage>>;
  /** Clears the cache, after a deletion. */
  forget(): void;
}

/** Makes the cache of resources, which reads from Orthanc. */
export function createResources({ orthanc, cacheSeconds, clock }: PluginEmulatorOptions): Resources {
  const known = new TimedCache<Known>(cacheSeconds, clock);
  const at = (path: string, init?: RequestInit): Request => new Request(`http://orthanc${path}`, init);

  const resource = async (level: Level, id: string): Promise<Known> =>
    known.get(`${level} ${id}`, async () => {
      const answer = await orthanc(at(`/${collections[level]}/${encodeURIComponent(id)}`));
      if (answer.status === 404) throw new NotThere();
      const read = resourceSchema.parse(await jsonOf(answer));
      const uid = read.MainDicomTags[identifiers[level]];
      return {
        level: levels[read.Type],
        orthancId: read.ID,
        dicomUid: typeof uid === 'string' ? uid : '',
        labels: read.Labels,
        parent: read.ParentPatient ?? read.ParentStudy ?? read.ParentSeries,
      };
    });

  async function lineageById(level: Level, id: string): Promise<Lineage | undefined> {
    try {
      const { parent, ...own } = await resource(level, id);
      const above = parents[level];
      if (parent === undefined || above === undefined) return [own];
      const line = await lineageById(above, parent);
      return line === undefined ? undefined : [...line, own];
    } catch (error) {
      if (error instanceof NotThere) return undefined;
      throw error;
    }
  }

  async function idOfUid(level: Level, uid: string): Promise<string | undefined> {
    const answer = await orthanc(at('/tools/lookup', { method: 'POST', body: uid }));
    const found = lookupSchema.parse(await jsonOf(answer));
    const [one, ...others] = found.filter((each) => each.Type.toLowerCase() === level);
    return others.length > 0 ? undefined : one?.ID;
  }

  async function lineage(ref: ResourceRef): Promise<Lineage | undefined> {
    if ('dicomUid' in ref) {
      const id = await idOfUid(ref.level, ref.dicomUid);
      return id === undefined ? undefined : lineageById(ref.level, id);
    }
    if (ref.level !== 'any') return lineageById(ref.level, ref.orthancId);
    for (const level of ['study', 'series', 'instance', 'patient'] as const) {
      const line = await lineageById(level, ref.orthancId);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  return {
    lineage,
    async facts(refs) {
      const facts = new Map<string, Lineage>();
      await Promise.all(
        refs.map(async (ref) => {
          const line = await lineage(ref);
          if (line !== undefined) facts.set(refKey(ref), line);
        }),
      );
      return facts;
    },
    forget: () => {
      known.clear();
    },
  };
}
