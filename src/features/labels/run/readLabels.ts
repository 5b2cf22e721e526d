import { getLabels } from '#api/orthanc/labels.ts';
import { findStudiesByUid } from '#api/orthanc/studies/studiesByUid.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { createLookahead, type Upcoming } from '#lib/tasks/lookahead.ts';

/** Studies that are read along with the next one: a request for each would double the time of a large task. */
const studiesPerRead = 100;
/** Studies before the end of what was read at which the next are asked for. */
const minAhead = 30;
/** Others label too: what was read longer ago is read again. */
const maxAgeMs = 5000;

interface Options {
  uids: Readonly<Record<string, string>>;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  /** Whether `onStudy` needs names. */
  withTags: boolean;
  onStudy: (study: Study) => void;
}

/** Reads the labels of each study just before it is changed, a hundred studies with one request. */
export function createLabelReader({ uids, extended, withTags, onStudy }: Options) {
  const look = createLookahead<string, Study>({
    async read(ids) {
      const asked = [...new Set(ids.flatMap((id) => uids[id] || []))];
      const studies = asked.length > 0 ? await findStudiesByUid(asked, { extended, withTags }) : [];
      studies.forEach(onStudy);
      return new Map(studies.map((study) => [study.id, study]));
    },
    batchSize: studiesPerRead,
    minAhead,
    maxAgeMs,
  });
  // A server may cut what it finds without a word; and for a study that is gone only its own request says so.
  return async (id: string, upcoming: Upcoming<string>): Promise<readonly string[]> =>
    (await look(id, upcoming))?.labels ?? getLabels(id);
}
