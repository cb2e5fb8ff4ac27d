import { personJSON, SECRET } from '../fixtures/user/person.js';
import { describeExceptions, describeTaint, describeTexts } from './taint.js';

const { email_addresses, ...noMail } = personJSON;
describeTaint('JSON of the Backend API', {
  'a user': personJSON,
  'a user with what no version knows': { ...noMail, _raw: personJSON, later: { note: SECRET } },
  'a membership': personJSON.organization_memberships[0],
  'an organization': personJSON.organization_memberships[0]?.organization,
  'a user that is broken': {
    ...personJSON,
    email_addresses: [{ ...email_addresses, id: 5 }],
  },
});

// What answers with a finding, and no data.
const REPORTS = ['inspectPayload', 'checkClerkEnv', 'findPrivateData', 'assertClientSafe'];
describeTexts(SECRET, (name) => REPORTS.includes(name));
describeExceptions(REPORTS);
