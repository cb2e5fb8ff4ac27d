import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const waitlist = {
  WebhookInvitation: {
    doc: 'The invitation that a waitlist entry led to.',
    part: true,
    webhook: 'Invitation',
    sdk: 'backend:InvitationJSON',
    fields: {
      public_metadata: {
        doc: "Missing in the specification's own example.",
        absent: why.examples,
      },
    },
  },
  WebhookWaitlistEntry: {
    doc: '`data` of `waitlistEntry.*`.',
    webhook: 'WaitlistEntry',
    sdk: 'backend:WaitlistEntryJSON',
    fields: {
      object: {
        doc: 'The schema says `waitlist_entry`, the example `waitlistEntry`.',
        also: [['waitlistEntry'], why.examples],
      },
      invitation: { sample: { type: 'WebhookInvitation~' } },
      is_locked: 'True while a batch action has the entry.',
    },
  },
} satisfies Notes;
