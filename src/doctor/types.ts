/** `'error'`: it is unsafe or does not work. `'warning'`: it fails for some. `'note'`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** A package that a workspace really gets. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** The dependency of the workspace that brings it; its own name where it is one. */
  readonly via: string;
}

/** The variables of some env files, as the framework would see them together. */
export interface EnvVariables {
  readonly files: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** The file that each variable is from. */
  readonly fileOf: Readonly<Record<string, string>>;
}

/** Text of a file. Paths are relative to the project, with slashes. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** One package of a project that depends on Clerk. */
export interface Workspace {
  /** Relative to the project; empty for the project itself. */
  readonly folder: string;
  readonly name: string | undefined;
  /** What package.json asks for, by name. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly installed: readonly InstalledPackage[];
  /** Paths of its files, relative to its folder, with slashes. */
  readonly files: readonly string[];
  readonly env: readonly EnvVariables[];
  /** `middleware` and `proxy` files; relative to the folder. */
  readonly middleware: readonly TextFile[];
  readonly templates: readonly TextFile[];
  /** Whether its code passes a `jwtKey` somewhere. Asked only where an env file has CLERK_JWT_KEY. */
  readonly passesJwtKey: boolean;
  /** Whether a lint configuration names isoclerk's plugin. */
  readonly isLinted: boolean;
}

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'yarn-berry' | 'bun';

/** A project as plain data. */
export interface Project {
  readonly packageManager: PackageManager;
  /** Where versions are from, for people: a lockfile's name, `node_modules`; undefined when nothing tells. */
  readonly versionsFrom: string | undefined;
  readonly workspaces: readonly Workspace[];
  /** What could not be read. */
  readonly unknown: readonly string[];
}

/** One thing to put right. Never holds a value of an env file. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly package?: string;
  /** Relative to the project. */
  readonly file?: string;
  readonly message: string;
  /** What to do: a command where one does it. */
  readonly fix: string;
  /** Where the knowledge is from. */
  readonly source: string;
}

export interface Diagnosis {
  /** The worst first. */
  readonly findings: readonly Finding[];
  /** What was looked at. */
  readonly checked: readonly string[];
  /** What was not, and why. */
  readonly unknown: readonly string[];
}

/** What is known about an issue, whoever has it. */
export interface Row {
  readonly id: string;
  readonly severity: Severity;
  /** What happens, in one clause. */
  readonly what: string;
  /** Why it happens. */
  readonly cause: string;
  readonly source: string;
  /** Month in which the source was read or the packages were run. */
  readonly date: string;
}

/** Versions from the first to before the second, which is the fix. */
export type Affected = readonly [from: string, fixed: string];

/** A fault of published versions. */
export interface VersionRow extends Row {
  readonly affected: Readonly<Record<string, readonly Affected[]>>;
  /** It matters only beside such a version of another package. */
  readonly beside?: readonly [name: string, range: string];
  /** The package that has the fault; the others pass it on, and are well when it is. */
  readonly carrier?: string;
}
