import * as z from 'zod/mini';

/** The editions of the standard whose de-identification Orthanc knows (`DicomVersion`), the newest first. */
export const editions = ['2023b', '2021b', '2017c', '2008'] as const;

const tags = z._default(z.array(z.string()), []);

/** What an anonymization takes out beside names and numbers: the edition's rules, and exceptions from them. No patient data. */
export const profileSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(64)),
  edition: z._default(z.enum(editions), '2023b'),
  /** Tags that stay, by keyword or as `gggg,eeee`. */
  keep: tags,
  /** New values by tag, the same in every copy. */
  replace: z._default(z.record(z.string(), z.string()), {}),
  /** Tags that go, in addition. */
  remove: tags,
});

/** What an anonymization takes out. */
export type Profile = z.output<typeof profileSchema>;
