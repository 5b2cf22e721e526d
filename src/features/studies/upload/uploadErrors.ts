/** A zip in which the server found no DICOM file. */
export class NothingInArchive extends Error {}

/** A zip that can't be read without a password. It isn't sent. */
export class EncryptedArchive extends Error {}

/** A file that a filter of the server's own did not let in. */
export class FilteredOut extends Error {}

/** A file that was chosen and can't be read anymore: changed, removed, or on a drive that is gone. */
export class Unreadable extends Error {}
