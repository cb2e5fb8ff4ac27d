import { describe, expect, test } from 'vitest';
import { distil } from '../../scripts/contract/distil.js';
import type { Schema } from '../../scripts/contract/openapi.js';
import { answering, openApi, ref } from './openapi.js';

const Plan: Schema = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
const page = (items: Schema): Schema => ({
  type: 'object',
  properties: { data: { type: 'array', items }, total_count: { type: 'integer' } },
});
const client = (response: Schema): Schema => ({
  type: 'object',
  properties: { response, client: { type: 'object', nullable: true } },
});
const nullable = (name: string): Schema => ({ allOf: [ref(name)], nullable: true });

describe('distil: endpoints', () => {
  test.each<readonly [fact: string, body: Schema]>([
    ['raw Plan', ref('Plan')],
    ['raw Plan~', nullable('Plan')],
    ['raw object', { type: 'object' }],
    ['raw Plan[]', { type: 'array', items: ref('Plan') }],
    ['page Plan', page(ref('Plan'))],
    ['page Plan', ref('Paginated')],
    ['page Plan', { properties: { data: ref('List'), total_count: {} } }],
    ['client Plan', client(ref('Plan'))],
    ['client Plan~', client(nullable('Plan'))],
    ['client object~', client({ type: 'object', nullable: true })],
    ['clientPage Plan', client(page(ref('Plan')))],
    ['clientPage object', client(page({ type: 'object' }))],
  ])('%s', (fact, body) => {
    const facts = distil(
      openApi({
        schemas: {
          Plan,
          Paginated: page(ref('Plan')),
          List: { type: 'array', items: ref('Plan') },
        },
        paths: { '/billing/plans': { get: answering(body) } },
      }),
    );
    expect(facts.endpoints).toEqual({ 'GET /v1/billing/plans': fact });
    expect(facts.components).toEqual(fact.includes('Plan') ? { Plan: { id: 'string' } } : {});
  });

  test('204 as another answer', () => {
    const get = answering(ref('Plan'), { 204: {} });
    const file = openApi({ schemas: { Plan }, paths: { '/billing/plans': { get } } });
    expect(distil(file).endpoints).toEqual({ 'GET /v1/billing/plans': 'raw Plan empty' });
  });

  test('204 as the only answer', () => {
    const get = { responses: { 204: {} } };
    const file = openApi({ paths: { '/billing/plans': { get } } });
    expect(distil(file).endpoints).toEqual({ 'GET /v1/billing/plans': 'raw unknown empty' });
  });

  test('a response by name, and a body written in place', () => {
    const body = { content: { 'application/json': { schema: Plan } } };
    const file = openApi({
      responses: { 'Plan.Answer': body },
      paths: {
        '/billing/plan': {
          get: { responses: { 200: { $ref: '#/components/responses/Plan.Answer' } } },
        },
      },
    });
    expect(distil(file)).toEqual({
      components: { 'Plan.Answer': { id: 'string' } },
      endpoints: { 'GET /v1/billing/plan': 'raw Plan.Answer' },
    });
  });

  test('paths of the Frontend API carry their version already', () => {
    const get = answering(ref('Plan'));
    const paths = { '/v1/billing/plans': { get }, '/v1/client': { get } };
    const file = openApi({ title: 'Clerk Frontend API', schemas: { Plan }, paths });
    expect(distil(file).endpoints).toEqual({ 'GET /v1/billing/plans': 'raw Plan' });
  });
});

describe('distil: components', () => {
  test('only what an endpoint, an event or a root reaches', () => {
    const schemas = { Plan, Unused: Plan, User: { properties: { plan: ref('Plan') } } };
    expect(distil(openApi({ schemas }))).toEqual({
      components: { Plan: { id: 'string' }, User: { plan: 'Plan?' } },
    });
  });
});

describe('distil: events', () => {
  const schemas = { Envelope: { properties: { type: { type: 'string' } } }, Plan };
  const event = (data: Schema): Schema => ({
    allOf: [ref('Envelope'), { properties: { data }, required: ['data'] }],
  });
  const eventsOf = (data: Schema) =>
    distil(openApi({ title: 'webhooks', schemas, events: { 'plan.created': event(data) } }));

  test('the component of the data, and the envelope', () => {
    expect(eventsOf(ref('Plan'))).toEqual({
      components: { Envelope: { type: 'string?' }, Plan: { id: 'string' } },
      events: { 'plan.created': 'Plan' },
    });
  });

  test('data by allOf is a component of the event', () => {
    const more = { properties: { more: { type: 'boolean' } } };
    expect(eventsOf({ allOf: [ref('Plan'), more] })).toEqual({
      components: {
        Envelope: { type: 'string?' },
        'plan.created.data': { id: 'string', more: 'boolean?' },
      },
      events: { 'plan.created': 'plan.created.data' },
    });
  });

  test('stops at an event without data', () => {
    const file = openApi({ title: 'webhooks', schemas, events: { 'a.b': ref('Envelope') } });
    expect(() => distil(file)).toThrow(new Error('a.b: no data'));
  });
});
