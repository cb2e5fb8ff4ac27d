/** The part of a CHANGELOG that is about one version, without its heading. Throws when there is none or it is empty. */
export function notesOf(changelog, version) {
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((it) => it.slice(0, it.indexOf('\n')).trim() === version);
  const text = part?.slice(part.indexOf('\n')).trim();
  if (!text) throw new Error(`CHANGELOG.md says nothing about ${version}`);
  return `${text}\n`;
}
