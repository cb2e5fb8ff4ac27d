import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const plan = {
  BillingPlan: {
    doc: 'A plan that users or organizations can subscribe to.',
    bapi: 'CommercePlan',
    fapi: 'BillingPlan',
    sdk: ['shared:BillingPlanJSON', 'backend:BillingPlanJSON'],
    fields: {
      slug: 'URL-friendly name.',
      fee: 'Price per month. `null`: no monthly price, the plan is sold by the year only.',
      annual_monthly_fee: 'The annual price divided by twelve. `null`: no annual price.',
      annual_fee: 'Price per year. `null`: no annual price.',
      description: '`null`: none given.',
      avatar_url: 'URL of an image. `null`: none given.',
      product_id: "Products no longer exist; Clerk's SDK dropped the field.",
      is_default: 'The default plan.',
      publicly_visible: 'Shown in pricing tables.',
      has_base_fee: 'The plan costs something before units such as seats are counted.',
      for_payer_type: { values: 'BillingPayerType' },
      features: {
        doc: 'Absent when the response says nothing about features; never `null`.',
        sample: { type: 'BillingFeature[]' },
      },
      free_trial_days: 'Length of the free trial in days. `null`: no trial.',
      unit_prices: 'Prices per unit, such as seats. Absent unless the plan has them.',
      available_prices:
        "Further prices of the plan, {@link BillingPlanPrice}. Known to Clerk's SDK, in no published specification.",
      store_products: {
        doc: 'Twins of the plan in app stores, {@link BillingPlanStoreProduct}. Known to unreleased mobile SDKs only.',
        unpublished: ['unknown?', why.mobileBranches],
      },
    },
  },
  BillingFeature: {
    doc: 'A feature that a plan includes.',
    bapi: ['FeatureResponse', 'FeatureResponse-2'],
    fapi: 'BillingPlan.features',
    merged: 'The features of a plan from before 2025-11-10 are the same without null.',
    sdk: ['shared:FeatureJSON', 'backend:FeatureJSON'],
    fields: {
      slug: 'URL-friendly name; the one that session tokens carry and `has({ feature })` asks for.',
      description: '`null`: none given.',
      avatar_url: 'URL of an image. `null`: none given.',
    },
  },
  BillingPlanUnitPrice: {
    doc: 'What one kind of unit costs in a plan, such as a seat.',
    bapi: 'CommercePlanUnitPrice',
    fapi: 'BillingPlanUnitPrice',
    sdk: 'shared:BillingPlanUnitPriceJSON',
    fields: {
      name: { doc: 'The unit, such as `seats`.', sample: { value: 'seats' } },
      block_size: 'Units sold together.',
    },
  },
  BillingPlanUnitPriceTier: {
    doc: 'Price of the blocks from one number to another.',
    bapi: 'CommercePlanUnitPriceTier',
    fapi: 'BillingPlanUnitPriceTier',
    sdk: 'shared:BillingPlanUnitPriceTierJSON',
    fields: {
      starts_at_block: 'First block of the tier, inclusive.',
      ends_after_block: 'Last block of the tier, inclusive. `null`: no end.',
      object: {
        doc: "Required by Clerk's SDK types, in no published specification.",
        sample: { type: "'commerce_unit_price'" },
      },
      id: {
        doc: "Required by Clerk's SDK types, in no published specification.",
        sample: { type: 'string', value: '#cput' },
      },
    },
  },
  BillingPlanPrice: {
    doc: "A further price of a plan (`plan.available_prices`). Not the Backend API's {@link BillingPrice}, though `object` is the same.",
    sdk: 'shared:BillingPriceJSON',
    fields: {
      fee: 'Price per month. `null`: no monthly price.',
      annual_monthly_fee: 'The annual price divided by twelve. `null`: no annual price.',
    },
  },
  BillingPlanStoreProduct: {
    doc: 'The twin of a plan in an app store (`plan.store_products`). Known to unreleased mobile SDKs only.',
    fields: {
      store: { values: 'BillingStore', unpublished: ["'apple'|'google'", why.mobileBranches] },
      product_id: {
        unpublished: ['string', why.mobileBranches],
        sample: { value: 'com.example.pro' },
      },
      purchase_option_id: {
        unpublished: ['string?~', why.mobileBranches],
        sample: { type: 'string?' },
      },
    },
  },
} satisfies Notes;
