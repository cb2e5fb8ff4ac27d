import { dirname, sep } from 'node:path';

/** The deepest folder that holds all files, given as absolute paths. */
export function commonFolder(files: readonly string[]): string {
  let folder = dirname(files[0] ?? '');
  const holds = (file: string) => file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  while (folder !== dirname(folder) && !files.every(holds)) folder = dirname(folder);
  return folder;
}
