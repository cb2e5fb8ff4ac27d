import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { assertClientSafe, isIsoclerkError, isUserJSON, normalizeUser } from '../../src/index.js';

const FOLDER = '../shared/corpus/users';
const files = existsSync(FOLDER) ? globSync('**/*.json', { cwd: FOLDER }).sort() : [];

/** Files that are not users, and the error that says why. */
const refused: Record<string, string> = {
  // The answer to DELETE /v1/me: nothing but `deleted: true`.
  'client-json/flutter-recorded-deleted-user.json': 'ISOCLERK_USER_DELETED',
};

describe.skipIf(files.length === 0)('payloads that nobody on this project wrote', () => {
  test.each(files)('%s normalises, or is refused for a known reason', (file) => {
    const json = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    const expectedCode = refused[file];
    if (expectedCode) {
      expect(isUserJSON(json)).toBe(false);
      expect.assertions(2);
      try {
        normalizeUser(json);
      } catch (error) {
        expect(isIsoclerkError(error, expectedCode as 'ISOCLERK_USER_DELETED')).toBe(true);
      }
      return;
    }
    const user = normalizeUser(json);
    assertClientSafe(user);
    expect(isUserJSON(json)).toBe(true);
    expect(JSON.parse(JSON.stringify(user))).toStrictEqual(user);
    expect({
      id: user.id,
      emails: user.emailAddresses.map((email) => email.emailAddress),
      phones: user.phoneNumbers.map((phone) => phone.phoneNumber),
      accounts: user.externalAccounts.map((account) => account.id),
      firstName: user.firstName,
      created: user.createdAt === null || user.createdAt > Date.UTC(2019, 0),
    }).toEqual({
      id: json.id,
      emails: json.email_addresses.map((email: { email_address: string }) => email.email_address),
      phones: json.phone_numbers.map((phone: { phone_number: string }) => phone.phone_number),
      accounts: json.external_accounts.map((account: { id: string }) => account.id),
      firstName: json.first_name || null,
      created: true,
    });
  });
});
