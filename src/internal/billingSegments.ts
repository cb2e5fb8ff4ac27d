/** Segments of billing paths before 2025-11-10 → today's, besides `commerce` itself. The last one is older than the guide. */
export const renamedSegments: Readonly<Record<string, string>> = {
  payment_sources: 'payment_methods',
  default_payment_source: 'default_payment_method',
  subscriptions: 'subscription',
};

/** What is gone → what to say about it. */
export const removedSegments: Readonly<Record<string, string>> = {
  invoices: 'Invoices were removed in 2025-11-10; statements are the nearest replacement',
  products: 'Products were removed in 2025-11-10; plans stand alone',
};
