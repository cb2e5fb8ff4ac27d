import { PAYER_METHODS } from '../user/clientMethods.js';

export const ALLOWLIST_METHODS = ['getUsers', 'addUser', 'addUsers', 'removeUser'] as const;

export const ORGANIZATION_METHODS = [
  ...PAYER_METHODS,
  'update',
  'getMemberships',
  'getInvitations',
  'getRoles',
  'getDomains',
  'getDomain',
  'getMembershipRequests',
  'addMember',
  'inviteMember',
  'inviteMembers',
  'updateMember',
  'removeMember',
  'createDomain',
  'prepareOwnershipVerification',
  'attemptOwnershipVerification',
  'getEnterpriseConnections',
  'createEnterpriseConnection',
  'updateEnterpriseConnection',
  'deleteEnterpriseConnection',
  'createEnterpriseConnectionTestRun',
  'getEnterpriseConnectionTestRuns',
  'getDirectorySync',
  'createDirectorySync',
  'destroy',
  'setLogo',
] as const;
