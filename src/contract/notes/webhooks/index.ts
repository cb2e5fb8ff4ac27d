import type { Notes } from '../../note.js';
import { billing } from './billing.js';
import { common } from './common.js';
import { envelope } from './envelope.js';
import { message } from './message.js';
import { organization } from './organization.js';
import { role } from './role.js';
import { session } from './session.js';
import { user } from './user.js';
import { waitlist } from './waitlist.js';

/** Every resource of the family. */
export const webhooksNotes = {
  ...billing,
  ...common,
  ...envelope,
  ...message,
  ...organization,
  ...role,
  ...session,
  ...user,
  ...waitlist,
} satisfies Notes;
