import { parse, YAMLError } from 'yaml';
import { UsageError } from '../terminal.js';
import { isObject } from './lock/lock.js';

/** The patterns of pnpm-workspace.yaml. */
export function pnpmPatterns(text: string, file: string): readonly string[] {
  const found = parsed(text, file);
  const packages = isObject(found) ? found.packages : undefined;
  return Array.isArray(packages)
    ? packages.filter((pattern): pattern is string => typeof pattern === 'string')
    : [];
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLError || error instanceof ReferenceError)) throw error;
    throw new UsageError(`${file} is not YAML`); // the parser's own message quotes the file
  }
}
