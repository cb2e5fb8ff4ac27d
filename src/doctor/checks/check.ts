import type { Finding, Project, Row, Workspace } from '../types.js';

/** What a check reports with. */
export interface Report {
  find(row: Row, finding: Omit<Finding, 'id' | 'severity' | 'source'>): void;
  /** For ids that are no rows. */
  add(finding: Finding): void;
  /** Says what was looked at, found or not. */
  checked(what: string): void;
  unknown(what: string): void;
}

/** One part of the diagnosis of a workspace. */
export type Check = (workspace: Workspace, project: Project, report: Report) => void;

/** A path of the workspace as one of the project. */
export const inProject = ({ folder }: Workspace, file: string): string =>
  folder ? `${folder}/${file}` : file;

/** The one version of a package that the workspace imports: what it asks for itself, or what it alone has. */
export function versionOf({ installed }: Workspace, name: string): string | undefined {
  const copies = installed.filter((one) => one.name === name);
  const own = copies.find(({ via }) => via === name);
  return (own ?? (copies.length === 1 ? copies[0] : undefined))?.version;
}

/** An own text of a record, so that no prototype is data. */
export const ownText = (
  record: Readonly<Record<string, string>>,
  key: string,
): string | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);
