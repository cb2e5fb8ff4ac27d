import { acceptsToken } from './rules/acceptsToken.js';
import { authorizedParties } from './rules/authorizedParties.js';
import { awaitAuth } from './rules/awaitAuth.js';
import { knownWebhookEvent } from './rules/knownWebhookEvent.js';
import { noCombinedCheck } from './rules/noCombinedCheck.js';
import { noLegacyBilling } from './rules/noLegacyBilling.js';
import { noRemovedApi } from './rules/noRemovedApi.js';
import { noRenamedPackage } from './rules/noRenamedPackage.js';
import { noSecretInClient } from './rules/noSecretInClient.js';
import { noUnsafeMetadataAuthorization } from './rules/noUnsafeMetadataAuthorization.js';
import { noUserToClient } from './rules/noUserToClient.js';
import { primaryEmail } from './rules/primaryEmail.js';
import { verifiedWebhook } from './rules/verifiedWebhook.js';
import { verifyTokenResult } from './rules/verifyTokenResult.js';
import type { LintConfig, LintPlugin, LintRule, LintRuleName } from './types.js';

/**
 * The rules by name. Each has a section in `docs/eslint.md`: what it reports, what it cannot see, its options.
 *
 * @example
 * ```ts
 * import { rules } from 'isoclerk/eslint'
 * rules['await-auth'].meta.fixable // => 'code'
 * ```
 */
export const rules: Record<LintRuleName, LintRule> = {
  'accepts-token': acceptsToken,
  'authorized-parties': authorizedParties,
  'await-auth': awaitAuth,
  'known-webhook-event': knownWebhookEvent,
  'no-combined-check': noCombinedCheck,
  'no-legacy-billing': noLegacyBilling,
  'no-removed-api': noRemovedApi,
  'no-renamed-package': noRenamedPackage,
  'no-secret-in-client': noSecretInClient,
  'no-unsafe-metadata-authorization': noUnsafeMetadataAuthorization,
  'no-user-to-client': noUserToClient,
  'primary-email': primaryEmail,
  'verified-webhook': verifiedWebhook,
  'verify-token-result': verifyTokenResult,
};

/**
 * Ready-made flat configs. `recommended` has an error for what breaks or leaks, a warning for what may be meant so, and
 * leaves out what only some projects want.
 *
 * @example
 * ```ts
 * import { configs } from 'isoclerk/eslint'
 * configs.recommended.rules['isoclerk/await-auth'] // => 'error'
 * configs.recommended.rules['isoclerk/primary-email'] // => 'warn'
 * ```
 */
export const configs: { recommended: LintConfig } = {
  recommended: {
    name: 'isoclerk/recommended',
    get plugins() {
      return { isoclerk: plugin };
    },
    rules: {
      'isoclerk/accepts-token': 'error',
      'isoclerk/authorized-parties': 'warn',
      'isoclerk/await-auth': 'error',
      'isoclerk/known-webhook-event': 'error',
      'isoclerk/no-legacy-billing': 'warn',
      'isoclerk/no-removed-api': 'error',
      'isoclerk/no-secret-in-client': 'error',
      'isoclerk/no-unsafe-metadata-authorization': 'error',
      'isoclerk/no-user-to-client': 'error',
      'isoclerk/primary-email': 'warn',
      'isoclerk/verified-webhook': 'error',
      'isoclerk/verify-token-result': 'error',
    },
  },
};

/** What ESLint shows and caches a plugin by. */
export const meta: LintPlugin['meta'] = { name: 'isoclerk', namespace: 'isoclerk' };

/**
 * A plugin of lint rules for code that uses Clerk: the mistakes that compile and fail later. For ESLint 9 and 10.
 *
 * @example
 * ```ts
 * import isoclerk from 'isoclerk/eslint'
 * export default [isoclerk.configs.recommended]
 * ```
 */
const plugin: LintPlugin = { meta, rules, configs };
export default plugin;

export type {
  LintConfig,
  LintListeners,
  LintNode,
  LintPlugin,
  LintRule,
  LintRuleName,
} from './types.js';
