// The first program of somebody who just installed isoclerk and zod: every entry without a peer, one with zod, both
// formats. Prints the size of a token, so that a failed import is no silent success.
import { createRequire } from 'node:module';
import { normalizeUser, predictToken } from 'isoclerk';
import { BillingPlanSchema } from 'isoclerk/billing';
import { isBillingPlan } from 'isoclerk/billing/guards';
import { buildBilling, buildUserJSON } from 'isoclerk/testing';

const required = createRequire(import.meta.url)('isoclerk/user');
const json = buildUserJSON();
const [one, other] = [normalizeUser(json), required.normalizeUser(json)];
const plan = BillingPlanSchema.parse(buildBilling('BillingPlan'));
const { tokenLength } = predictToken('{"id": "{{user.id}}"}', { user: json });
if (one.id !== other.id || !isBillingPlan(plan) || !(tokenLength > 100))
  throw new Error('wrong answers');
console.log(`token of ${tokenLength} bytes`);
