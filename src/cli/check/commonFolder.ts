import { dirname } from 'node:path';

/** The deepest folder that holds all files, as they are written; `.` when there is none. */
export function commonFolder(files: readonly string[]): string {
  let folder = dirname(files[0] ?? '');
  while (folder !== dirname(folder) && !files.every((file) => file.startsWith(`${folder}/`))) {
    folder = dirname(folder);
  }
  return folder;
}
