/** A public key in the form that the Clerk Dashboard shows it in; no key of anybody. */
export const PEM = `-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${'a+/Z4x'.repeat(57)}IDAQAB\n-----END PUBLIC KEY-----`;
