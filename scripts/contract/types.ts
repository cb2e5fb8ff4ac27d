import type { Scalar } from '../../src/contract/notation.js';
import type { SourceFacts, Surface } from './sources.js';

/** `tolerant`: what no official source contradicts. A surface: what that specification says, exactly. */
export type Reading = 'tolerant' | Surface;

export type Type =
  | { readonly kind: 'scalar'; readonly is: Scalar }
  /** One of these and nothing else. */
  | { readonly kind: 'literal'; readonly values: readonly string[] }
  /** Any text; these are known. `name` is their public name. */
  | { readonly kind: 'open'; readonly values: readonly string[]; readonly name?: string }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'union'; readonly of: readonly Type[] }
  | { readonly kind: 'form'; readonly name: string }
  | { readonly kind: 'members'; readonly members: readonly Member[] };

export interface Member {
  readonly key: string;
  readonly type: Type;
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly deprecated: boolean;
}

/** One shape under one name. In an exact reading a resource may have several, where its components differ. */
export interface Form {
  readonly name: string;
  readonly resource: string;
  readonly members: readonly Member[];
}

/** A component of one source. */
export interface Place {
  readonly source: SourceFacts;
  readonly component: string;
}
