import svelte from 'svelte-eslint-parser';
import { expect, test } from 'vitest';
import vue from 'vue-eslint-parser';
import { lint } from './lint.js';

const rulesOf = (found: readonly string[]) => found.map((message) => message.replace(/:.*/, ''));

test("ESLint's own parser reads plain JavaScript", () => {
  const code = `const { auth } = require('@clerk/nextjs/server');
exports.GET = async () => { const { userId } = auth(); return userId; };`;
  expect(rulesOf(lint(code, { filename: 'a.js', parser: null }))).toEqual([
    '2 isoclerk/await-auth',
  ]);
});

test('the script of a Vue component is read', () => {
  const code = `<template><p>{{ user?.fullName }}</p></template>
<script setup>
import { useUser } from '@clerk/vue'
const { user } = useUser()
const isAdmin = user.value?.unsafeMetadata.role === 'admin'
const key = import.meta.env.VITE_CLERK_SECRET_KEY
</script>`;
  expect(rulesOf(lint(code, { filename: 'a.vue', parser: vue }))).toEqual([
    '5 isoclerk/no-unsafe-metadata-authorization',
    '6 isoclerk/no-secret-in-client',
  ]);
});

test('the script of a Svelte component is read', () => {
  const code = `<script>
  import { PUBLIC_CLERK_SECRET_KEY } from '$env/static/public'
  export let user
  $: email = user.emailAddresses[0].emailAddress
</script>
<p>{email}</p>`;
  expect(rulesOf(lint(code, { filename: 'a.svelte', parser: svelte }))).toEqual([
    '2 isoclerk/no-secret-in-client',
    '4 isoclerk/primary-email',
  ]);
});
