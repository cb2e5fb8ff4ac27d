import { createSizer, jsonBytes } from '../template/goJson.js';
import type { TokenOptions } from '../types.js';
import { base64Length } from './quantities.js';

/** Bytes of the header; 109 is what `tokenHeader` comes to. */
export const headerBytes = ({ header }: TokenOptions): number =>
  header ? jsonBytes(header, createSizer(null)) : 109;

export const signatureLength = ({ signatureBytes = 256 }: TokenOptions): number =>
  base64Length(signatureBytes);

/** Characters of signature, header and the two dots: what every token of an instance has. */
export const fixedLength = (options: TokenOptions): number =>
  signatureLength(options) + 2 + base64Length(headerBytes(options));
