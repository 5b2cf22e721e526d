/** The key under which every answer about studies is cached: `[…, 'list', …]` lists, `[…, 'one', id]` single ones. */
export const studiesKey = ['orthanc', 'studies'] as const;
