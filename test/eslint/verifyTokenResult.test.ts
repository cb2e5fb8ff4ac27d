import { testRule } from './testRule.js';

const verify = "import { verifyToken } from '@clerk/backend';";

testRule('verify-token-result', {
  valid: {
    'the claims': `${verify} async function f(t) { const claims = await verifyToken(t, {}); return claims.sub; }`,
    'claims destructured': `${verify} async function f(t) { const { sub, sid } = await verifyToken(t, {}); }`,
    'verifyToken of an own file': `import { verifyToken } from './jwt'; // wraps Clerk
      async function f(t) { const { data, error } = await verifyToken(t); }`,
    'an own function': `import '@clerk/backend'; async function verifyToken(t) { return { payload: t }; } async function f(t) { const { payload } = await verifyToken(t); }`,
    'jwtVerify of jose': `import { jwtVerify } from 'jose'; import { verifyToken } from '@clerk/backend'; async function f(t) { const { payload } = await jwtVerify(t, key); }`,
    'decodeJwt has a payload': `import { decodeJwt } from '@clerk/backend/jwt'; const { payload } = decodeJwt(t);`,
    verifyMachineAuthToken: `import { verifyMachineAuthToken } from '@clerk/backend/internal'; async function f(t) { const { data, errors, tokenType } = await verifyMachineAuthToken(t, {}); }`,
    'a custom claim of that name': {
      code: `${verify} async function f(t) { const { data } = await verifyToken(t, {}); }`,
      options: { claims: ['data'] },
    },
    'data of what a claim names': `${verify} async function f(t) { const { sub } = await verifyToken(t, {}); const { data } = await fetchUser(sub); }`,
  },
  invalid: {
    'data and error': {
      code: `${verify} async function f(t) { const { data, error } = await verifyToken(t, {}); }`,
      errors: ['result', 'result'],
    },
    'data and errors, renamed': {
      code: `${verify} async function f(t) { const { data: claims, errors } = await verifyToken(t, {}); }`,
      errors: ['result', 'result'],
    },
    'payload, a habit from jose': {
      code: `${verify} async function f(t) { const { payload } = await verifyToken(t, {}); }`,
      errors: [
        ['result', `${verify} async function f(t) { const payload = await verifyToken(t, {}); }`],
      ],
    },
    'through a variable': {
      code: `${verify} async function f(t) { const result = await verifyToken(t, {}); return result.payload?.sub; }`,
      errors: ['result'],
    },
    'tokenType of claims': {
      code: `import { verifyToken } from '@clerk/nextjs/server'; async function f(t) { if ((await verifyToken(t, {})).tokenType === 'api_key') return; }`,
      errors: ['result'],
    },
    'alias and namespace': {
      code: `import * as backend from '@clerk/backend'; import { verifyToken as check } from '@clerk/express'; async function f(t) { const { data: a } = await backend.verifyToken(t, {}); const { data: b } = await check(t, {}); }`,
      errors: [
        [
          'result',
          `import * as backend from '@clerk/backend'; import { verifyToken as check } from '@clerk/express'; async function f(t) { const a = await backend.verifyToken(t, {}); const { data: b } = await check(t, {}); }`,
        ],
        [
          'result',
          `import * as backend from '@clerk/backend'; import { verifyToken as check } from '@clerk/express'; async function f(t) { const { data: a } = await backend.verifyToken(t, {}); const b = await check(t, {}); }`,
        ],
      ],
    },
    'from the web': {
      code: `import { verifyToken } from 'https://esm.sh/@clerk/backend@1'; async function f(t) { const { error } = await verifyToken(t, {}); }`,
      errors: ['result'],
    },
    verifyJwt: {
      code: `import { verifyJwt } from '@clerk/backend/jwt'; async function f(t) { const { data, errors } = await verifyJwt(t, {}); }`,
      errors: ['result', 'result'],
    },
    'a helper of the file': {
      code: `${verify} async function check(t) { return verifyToken(t, {}); } async function f(t) { const { error } = await check(t); }`,
      errors: ['result'],
    },
  },
});
