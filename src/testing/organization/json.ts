import type {
  WebhookOrganizationMembershipPublicUserData as PublicUserDataJSON,
  WebhookOrganization,
  WebhookOrganizationInvitation,
  WebhookOrganizationMembership,
} from '../generated/built.js';
import type { Metadata } from '../metadata.js';

export type { PublicUserDataJSON };

/** `T`, with metadata of your own types. */
type Typed<T, Public, Private> = Omit<T, 'public_metadata' | 'private_metadata'> & {
  public_metadata: Public;
  private_metadata: Private;
};

/** An organization as the Backend API and webhooks send it. It fits `OrganizationJSON` of `@clerk/backend` 2.x and 3.x. */
export type OrganizationJSON<Public = Metadata, Private = Metadata> = Typed<
  WebhookOrganization,
  Public,
  Private
>;

export type OrganizationMembershipJSON<Public = Metadata, Private = Metadata> = Typed<
  WebhookOrganizationMembership,
  Public,
  Private
>;

/** Core 2 types before 2.30 do not know `expired`, so it shows in the type only when it was asked for. */
export type OrganizationInvitationStatus = WebhookOrganizationInvitation['status'];

export interface OrganizationInvitationJSON<
  Public = Metadata,
  Private = Metadata,
  Status extends OrganizationInvitationStatus = 'pending' | 'accepted' | 'revoked',
> extends Omit<Typed<WebhookOrganizationInvitation, Public, Private>, 'status' | 'data'> {
  status: Status;
  public_inviter_data: PublicUserDataJSON;
}
