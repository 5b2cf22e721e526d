/** A file to be sent. Only a handle of the browser's: what is in it is read while it is sent. */
export interface ChosenFile {
  file: File;
  /** Where it lay in the folder that was chosen, or its name: hostile text, also what it is known by in lists. */
  path: string;
}

/** Names that systems and patient CDs put into folders: hidden files, thumbnails, and the index of a CD, which Orthanc does not take. */
const noImage = /^(?:\..*|thumbs\.db|desktop\.ini|autorun\.inf|dicomdir)$/i;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Files with the same are alike: name, size and time. Images of two series often are (`S1/IM1`, `S2/IM1`), so it proves nothing by itself.
 */
export const likenessOf = ({ file, path }: ChosenFile): string =>
  `${nameOf(path)}\n${String(file.size)}\n${String(file.lastModified)}`;

/** Whether a file was chosen by itself, not with a folder. */
export const isAlone = ({ path }: ChosenFile): boolean => !path.includes('/');

/** Whether a file came with a folder and is no image. A file that was chosen by itself is always sent: the server says what it thinks of it. */
export const isLeftOut = (chosen: ChosenFile): boolean =>
  !isAlone(chosen) && noImage.test(nameOf(chosen.path));

/** The files of an `<input type="file">`, with their paths where a folder was chosen. */
export function filesOfInput(list: FileList | null): ChosenFile[] {
  return [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** Whether a file can still be read: a stick is pulled out, a file changed after it was chosen. */
export async function isReadable({ file }: ChosenFile): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
