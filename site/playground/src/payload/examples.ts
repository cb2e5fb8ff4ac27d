const text = (value: unknown): string => JSON.stringify(value, null, 2);

/** Payloads to try: one that is right, one from before 2025-11-10, one that no schema takes. */
export const examples = {
  none: { label: 'None', text: '' },
  event: {
    label: 'Webhook, as it should be',
    text: text({
      object: 'event',
      type: 'user.deleted',
      timestamp: 1_790_000_000_000,
      instance_id: 'ins_2abcDEF0123456789abcDEF0123',
      data: { object: 'user', id: 'user_2abcDEF0123456789abcDEF0123', deleted: true },
    }),
  },
  wrong: {
    label: 'Webhook, with mistakes',
    text: text({
      object: 'event',
      type: 'subscriptionItem.ended',
      data: {
        id: 7,
        object: 'commerce_subscription_item',
        status: 'paused',
        plan: { id: 'cplan_1' },
      },
    }),
  },
  legacy: {
    label: 'Billing, before 2025-11-10',
    text: text({
      data: [
        {
          object: 'commerce_plan',
          id: 'cplan_2abcDEF0123456789abcDEF01',
          name: 'Pro',
          slug: 'pro',
          description: 'For teams',
          amount: 1900,
          amount_formatted: '19.00',
          currency: 'USD',
          currency_symbol: '$',
          annual_amount: 18000,
          annual_amount_formatted: '180.00',
          annual_monthly_amount: 1500,
          annual_monthly_amount_formatted: '15.00',
          payer_type: ['org'],
          is_default: false,
          is_recurring: true,
          publicly_visible: true,
          has_base_fee: true,
          avatar_url: '',
          features: [],
        },
      ],
      total_count: 1,
    }),
  },
} as const;
