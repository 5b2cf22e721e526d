/** The key under which every answer about studies is cached: `[…, 'list', …]` lists, `[…, 'one', id]` single ones. */
export const studiesKey = ['orthanc', 'studies'] as const;

/** The key under which labels in use and every count by label are cached. */
export const labelsKey = ['orthanc', 'labels'] as const;
