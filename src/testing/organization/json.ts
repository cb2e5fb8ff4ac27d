import type { BuiltEventData } from '../generated/built.js';
import type { Metadata } from '../metadata.js';

export type PublicUserDataJSON = BuiltEventData['WebhookOrganizationMembershipPublicUserData'];

type Invitation = BuiltEventData['WebhookOrganizationInvitation'];

/** `T`, with metadata of your own types. */
type Typed<T, Public, Private> = Omit<T, 'public_metadata' | 'private_metadata'> & {
  public_metadata: Public;
  private_metadata: Private;
};

/** An organization as the Backend API and webhooks send it. It fits `OrganizationJSON` of `@clerk/backend` 2.x and 3.x. */
export type OrganizationJSON<Public = Metadata, Private = Metadata> = Typed<
  BuiltEventData['WebhookOrganization'],
  Public,
  Private
>;

export type OrganizationMembershipJSON<Public = Metadata, Private = Metadata> = Typed<
  BuiltEventData['WebhookOrganizationMembership'],
  Public,
  Private
>;

/** Core 2 types before 2.30 do not know `expired`, so it shows in the type only when it was asked for. */
export type OrganizationInvitationStatus = Invitation['status'];

export interface OrganizationInvitationJSON<
  Public = Metadata,
  Private = Metadata,
  Status extends OrganizationInvitationStatus = 'pending' | 'accepted' | 'revoked',
> extends Omit<Typed<Invitation, Public, Private>, 'status' | 'data'> {
  status: Status;
  public_inviter_data: PublicUserDataJSON;
}
