import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const role = {
  WebhookPermission: {
    doc: '`data` of `permission.created` and `permission.updated`. Deletions carry only a reference.',
    webhook: 'Permission',
    sdk: 'backend:PermissionJSON',
    fields: {
      key: '`org:invoices:read`.',
      type: 'In the specification, in no SDK type.',
      description: { null: why.clientNull },
    },
  },
  WebhookRole: {
    doc: '`data` of `role.created` and `role.updated`. Deletions carry only a reference.',
    webhook: 'Role',
    sdk: 'backend:RoleJSON',
    fields: {
      key: '`org:admin`.',
      description: { sample: { type: 'string' } },
      is_creator_eligible: {
        doc: "Required on paper, missing in the specification's own `role.updated`.",
        absent: why.examples,
      },
    },
  },
} satisfies Notes;
