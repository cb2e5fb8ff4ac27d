import type { Notes } from '../../note.js';
import { checkout } from './checkout.js';
import { credits } from './credits.js';
import { deleted } from './deleted.js';
import { discounts } from './discounts.js';
import { legacy } from './legacy.js';
import { money } from './money.js';
import { payer } from './payer.js';
import { paymentAttempt } from './paymentAttempt.js';
import { paymentMethod } from './paymentMethod.js';
import { plan } from './plan.js';
import { price } from './price.js';
import { settings } from './settings.js';
import { statement } from './statement.js';
import { subscription } from './subscription.js';
import { totals } from './totals.js';

/** Every resource of the family. */
export const billingNotes = {
  ...checkout,
  ...credits,
  ...deleted,
  ...discounts,
  ...legacy,
  ...money,
  ...payer,
  ...paymentAttempt,
  ...paymentMethod,
  ...plan,
  ...price,
  ...settings,
  ...statement,
  ...subscription,
  ...totals,
} satisfies Notes;
