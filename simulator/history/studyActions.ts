import type { Dataset } from '#simulator/dataset/createDataset.ts';
import { mix, unit } from '#simulator/dataset/random.ts';
import { people } from '#simulator/people.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How far back the history of the demo data goes: thirteen weeks. */
export const historyMs = 91 * day;

/** For how long after its reception something is done with a study, at most. */
export const withTracesFor = 6 * day;

/** Something that was done with a study. */
export interface StudyAction {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly slot: number;
  readonly userId: string;
  readonly kind:
    | 'uploaded-instance'
    | 'added-label'
    | 'deleted-label'
    | 'download'
    | 'start-anonymization-job'
    | 'success-anonymization-job'
    | 'new-study-from-anonymization-job'
    | 'deleted-study';
  /** The label's bit, or the series. */
  readonly detail: number;
  readonly instance: number;
}

const idOf = (name: string): string => people.find(({ username }) => username === name)?.id ?? '';
const ids = (...names: string[]): string[] => names.map(idOf);

/** Who may do what by the roles of the demo data. */
const administrator = idOf('admin');
const labelers = ids('admin', 'admin', 'j.obrien', 'n.papadaki');
const readers = ids('doctor', 'j.obrien', 'k.muller', 'f.alharbi', 'doctor');
const researchers = ids('y.tanaka', 'o.petrenko', 'slicer-ws3');
const guests = ids('external', 'o.petrenko');

const salts = { upload: 101, label: 102, mistake: 103, download: 104, anonymize: 105 };

const pick = <Item>(list: readonly Item[], chance: number): Item | undefined => list[chance % list.length];

/** Who may download a study with these labels. */
function downloaders(labels: readonly string[]): readonly string[] {
  const research = labels.some((label) => label === 'research' || label === 'oncology') ? researchers : [];
  const outside = labels.includes('external') ? guests : [];
  return [...readers, ...research, ...outside];
}

/** What was done with a generated study since it was received, in no order, as the seed has it. */
export function studyActions(dataset: Dataset, slot: number): StudyAction[] {
  const received = Math.floor(dataset.received(slot));
  const draw = (salt: number, n = 0): number => mix(slot, salt, n);
  const actions: StudyAction[] = [];
  const add = (
    kind: StudyAction['kind'],
    after: number,
    userId = administrator,
    detail = 0,
    instance = 0,
  ): void => {
    actions.push({ time: received + Math.floor(after), slot, userId, kind, detail, instance });
  };

  // Most studies are sent by modalities, which the log doesn't hold.
  if (draw(salts.upload) % 3 === 0) {
    let sent = 0;
    dataset.series(slot).forEach(({ instanceCount }, series) => {
      for (let instance = 0; instance < instanceCount; instance += 1) {
        add('uploaded-instance', sent * 130, administrator, series, instance);
        sent += 1;
      }
    });
  }
  const mask = dataset.labelMask(slot);
  const held = dataset.labelNames.flatMap((_, bit) => ((mask & (1 << bit)) === 0 ? [] : [bit]));
  const labeled = 10 * minute + unit(draw(salts.label)) * 30 * hour;
  const labeler = pick(labelers, draw(salts.label, 1));
  held.forEach((bit, n) => add('added-label', labeled + n * 400, labeler, bit));
  if (draw(salts.mistake) % 12 === 0) {
    const wrong = draw(salts.mistake, 1) % dataset.labelNames.length;
    if (!held.includes(wrong)) {
      add('added-label', labeled - 5 * minute, labeler, wrong);
      add('deleted-label', labeled - 4 * minute, labeler, wrong);
    }
  }
  const visitors = downloaders(held.map((bit) => dataset.labelNames[bit] ?? ''));
  const downloads = draw(salts.download) % 4;
  for (let n = 1; n <= downloads; n += 1) {
    const visitor = pick(visitors, draw(salts.download, 2 * n));
    add('download', labeled + hour + unit(draw(salts.download, 2 * n + 1)) * 3 * day, visitor);
  }
  if (visitors.length > readers.length && draw(salts.anonymize) % 15 === 0) {
    const begun = labeled + 2 * hour;
    const who = idOf('y.tanaka');
    add('start-anonymization-job', begun, who);
    add('success-anonymization-job', begun + 2 * second, who);
    add('new-study-from-anonymization-job', begun + 2 * second + 1, who);
    add('deleted-study', begun + day + unit(draw(salts.anonymize, 1)) * day);
  }
  return actions;
}
