import { putLabel } from '#api/orthanc/labels.ts';
import type { UploadedStudy } from '#api/orthanc/upload.ts';

/** A study that arrived and could not be given its label. */
export interface LabelFailure {
  studyId: string;
  error: unknown;
}

/** The studies of an upload: what came of each, and its label, given once however many files it comes in. */
export class ArrivingStudies {
  readonly label: string;
  readonly #studies = new Map<string, UploadedStudy>();
  readonly #labeled = new Map<string, Promise<void>>();
  #failures: readonly LabelFailure[] = [];

  constructor(label: string) {
    this.label = label;
  }

  /** The studies so far; those of which something was there already come first: they are what a reader looks for. */
  list(): readonly UploadedStudy[] {
    const all = [...this.#studies.values()];
    return [...all.filter(({ known }) => known > 0), ...all.filter(({ known }) => known === 0)];
  }

  /** Studies without their label. */
  failures(): readonly LabelFailure[] {
    return this.#failures;
  }

  /** Counts what a file brought, and gives its studies the label. A label that is refused is no failure of the file, which is stored. */
  async take(uploaded: readonly UploadedStudy[]): Promise<void> {
    for (const { id, stored, known } of uploaded) {
      const before = this.#studies.get(id) ?? { stored: 0, known: 0 };
      this.#studies.set(id, { id, stored: before.stored + stored, known: before.known + known });
    }
    await Promise.all(uploaded.map(({ id }) => this.#giveLabel(id)));
  }

  /** Tries the labels again that could not be given. */
  async labelAgain(): Promise<void> {
    const failed = this.#failures.map(({ studyId }) => studyId);
    this.#failures = [];
    for (const studyId of failed) this.#labeled.delete(studyId);
    await Promise.all(failed.map((studyId) => this.#giveLabel(studyId)));
  }

  #giveLabel(studyId: string): Promise<void> {
    const known = this.#labeled.get(studyId);
    if (known) return known;
    const giving = (this.label ? putLabel(studyId, this.label) : Promise.resolve()).catch(
      (error: unknown) => {
        this.#failures = [...this.#failures, { studyId, error }];
      },
    );
    this.#labeled.set(studyId, giving);
    return giving;
  }
}
