import { testRule } from './testRule.js';

const server = "import { currentUser, clerkClient } from '@clerk/nextjs/server';";
const express = "import { clerkClient } from '@clerk/express';";
const user = 'const user = await currentUser();';
const client = 'const client = await clerkClient();';
const responses = (count: number) => Array.from({ length: count }, () => 'response');

// Which values are whole users or organizations, and by which ways they leave.
testRule('no-user-to-client', {
  valid: {
    'a module called like it': `import { currentUser } from 'my@clerk/nextjs/server'; ${user} Response.json(user);`,
    'what is no user': `${express} res.json(await clerkClient.users.deleteUser('a')); res.json(await clerkClient.sessions.getSession('a')); res.json(await clerkClient.users.getUserOauthAccessToken('a')); res.json(await clerkClient.users.getOrganizationInvitationList('a')); res.json(await clerkClient.organizations.deleteOrganization('a')); res.json(await clerkClient.users.getCount());`,
    'a field behind a user': `${express} res.json((await clerkClient.users.getUser('a')).id); res.json((await clerkClient.users.getUserList()).data.length);`,
    'types of clients': `import type { User } from '@clerk/shared/types'; import type { Organization } from '@clerk/react'; import type { UserProfile } from '@clerk/backend'; export const f = (a: User, b: Organization, c: UserProfile) => Response.json([a, b, c]);`,
    'other ways': `${server} ${user} queue.send(user); res.write(user); socket.end(user); res.locals(user); new Blob(JSON.stringify(user)); new ResponseLog(JSON.stringify(user)); new Response(user.id); new Response(); JSON.stringify(user);`,
    'functions of others': `import { json } from './kit'; import { jsonOf, redirect } from '@sveltejs/kit'; import { json as own } from 'my@remix-run/node'; ${server} ${user} json(user); jsonOf(user); redirect(user); own(user);`,
    'functions that hand nothing out': `${server} export async function loaders() { ${user} return user; } async function loader() { ${user} return user; } const action = async () => currentUser(); export const preload = async () => currentUser(); myHandler(async () => currentUser()); procedures.query(async () => currentUser()); api.procedure.queryOptions(async () => currentUser()); t.procedure.input(async () => currentUser()); test('a', async () => { ${user} return user; });`,
    'a wrapper that is handed over itself': `import { defineEventHandler } from 'h3'; ${server} run(defineEventHandler, async () => currentUser());`,
    'a file of a client': `'use client'; ${server} Response.json(await currentUser());`,
    'a directive in the middle': `${server} export async function f() { if (a) { 'use server'; } ${user} return user; }`,
    'elements, and what is no component': `${server} import { div, part } from './ui'; import * as ui from './ui'; async function Page() { ${user} return <div user={user} {...user} />; }`,
    'attributes without an expression': `${server} import { Profile } from './profile'; const a = <Profile user="user" shown />;`,
    'a list of fields': `${server} ${client} const { data } = await client.users.getUserList(); Response.json(data.map((it) => { return { id: it.id }; })); Response.json(data.map(format)); Response.json(map((it) => it));`,
    'functions in JSON': `${server} async function f() { ${user} return Response.json({ f() { return user; }, n: null }); }`,
  },
  invalid: {
    'each method that gives one': {
      code: `${express} res.json(await clerkClient.users.createUser(a)); res.json(await clerkClient.users.updateUser(a)); res.json(await clerkClient.users.banUser(a)); res.json(await clerkClient.users.unbanUser(a)); res.json(await clerkClient.users.lockUser(a)); res.json(await clerkClient.users.unlockUser(a)); res.json(await clerkClient.organizations.createOrganization(a)); res.json(await clerkClient.organizations.updateOrganization(a));`,
      errors: responses(8),
    },
    'a promise, the first and any of a list': {
      code: `${server} ${client} Response.json(currentUser()); const { data } = await client.users.getUserList(); Response.json(data[0]); Response.json(data[at]); for (const one of data) Response.json(one); Response.json((await client.organizations.getOrganizationList()).data);`,
      errors: responses(5),
    },
    'users by their type': {
      code: `import type { User, Organization, OrganizationMembership } from '@clerk/backend'; import type * as next from '@clerk/nextjs/server'; export const f = (a: User, b: Organization, c: OrganizationMembership, d: next.User) => Response.json([a, b, c, d]);`,
      errors: responses(4),
    },
    'each name of a response': {
      code: `${server} ${user} res.send(user); response.end(user); reply.send(user); res.status(200).end(user); reply?.send(user); (res as Response).send(user); ctx.json(user); new NextResponse(JSON.stringify(user));`,
      errors: responses(8),
    },
    'each function of a framework': {
      code: `import { json, data } from 'react-router'; import { defer } from '@remix-run/server-runtime'; import { fail } from '@sveltejs/kit'; import { json as old } from 'react-router-dom'; ${server} ${user} json(user); data(user); defer({ user }); fail({ a: [user] }); old(user);`,
      errors: responses(5),
    },
    'each function that hands out': {
      code: `${server} export async function getServerSideProps() { return { props: { user: await currentUser() } }; } export const getStaticProps = async () => ({ props: { user: await currentUser() } }); export const action = async () => currentUser(); export async function load() { ${user} return user; } export const loader = async function () { ${user} return user; };`,
      errors: responses(5),
    },
    'each wrapper': {
      code: `import { defineEventHandler, eventHandler } from 'h3'; ${server} defineEventHandler(async () => currentUser()); eventHandler(async () => { ${user} return user; }); handler(async () => currentUser()); api.handler(async () => currentUser()); publicProcedure.query(async () => currentUser()); t.protectedProcedure.input(schema).mutation(async () => currentUser());`,
      errors: responses(6),
    },
    'an inline action of one line': {
      code: `${server} export const f = async () => { 'use server'; return (await currentUser()) as User; };`,
      errors: responses(1),
    },
    'either side of a condition, and a list of wholes': {
      code: `${server} ${user} ${client} Response.json(a ? user : null); Response.json(a ? null : { user }); const { data } = await client.users.getUserList(); Response.json(data.map((it) => it)); Response.json(data.map((it) => { return { it }; }));`,
      errors: responses(4),
    },
    'a component of a module as a whole, and one that is not excepted': {
      code: `${server} import * as ui from './ui'; import { Header, Profile } from './ui'; async function Page() { ${user} return <><ui.card user={user} /><Header user={user} /><Profile {...{ user }} /></>; }`,
      options: { serverComponents: ['Header'] },
      errors: ['prop', 'prop'],
    },
  },
});
