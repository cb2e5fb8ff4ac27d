import type { Notes } from '../../note.js';
import { why } from '../../why.js';

const left = { type: 'string?' } as const;

export const common = {
  WebhookDeletedObject: {
    doc: 'What is left of a deleted resource. `user.*`, `organization.*`, `organizationDomain.*`, `role.*` and `permission.*` deletions carry this. The SDK types claim a full role or permission for the last two; it does not come.',
    webhook: 'DeletedObject',
    sdk: ['backend:DeletedObjectJSON', 'backend:UserDeletedJSON'],
    fields: {
      object: '`user`, `organization`, `role` …',
      id: 'The specification does not promise it; every known delivery has it.',
      deleted: {
        doc: 'Always true. Absent where a role or permission comes whole, as the SDK types have it.',
        absent:
          '@clerk/backend 3.25.0: RoleJSON and PermissionJSON for role.deleted and permission.deleted',
      },
      slug: { doc: '`null` was seen on roles.', null: why.rolesOnly, sample: left },
      external_id: {
        doc: 'Your own id of a user, if it had one. Only on `user.deleted`.',
        null: why.rolesOnly,
        sample: left,
      },
    },
  },
} satisfies Notes;
