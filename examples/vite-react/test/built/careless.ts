// What must never be in a page. Only the test builds it.
import * as crypto from 'node:crypto';
import * as schemas from 'isoclerk/billing';
import * as kit from 'isoclerk/testing';

const key = 'sk_test_placeholderplaceholderplaceholderplaceho';
const user = { privateMetadata: { note: 'only-the-server-may-know' } };
Object.assign(globalThis, { crypto, schemas, kit, key, user });
