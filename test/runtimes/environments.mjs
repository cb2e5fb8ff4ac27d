// What a runtime may lack or have changed: each row runs before anything else is loaded, then the suite must pass, or
// end with the code that names what is missing.

const ses = new URL('./node_modules/ses/index.js', import.meta.url);
const lockdown = (options) => `import '${ses}';\nlockdown(${JSON.stringify(options)});`;
const without = (...names) =>
  names.map((name) => `Reflect.deleteProperty(globalThis, '${name}');`).join('\n');

// An own key is what counts; these are inherited by everything. Not `version`: fast-check itself reads that one.
const polluted = (prototype) => `for (const key of [
  'id', 'object', 'type', 'data', 'privateMetadata', 'private_metadata', 'kind', 'limits', 'surface', 'as',
  'seed', 'now', 'orgId', 'role', 'permissions', 'treatPendingAsSignedOut', 'framework', 'secret', 'timestamp',
]) Object.defineProperty(${prototype}, key, { value: 'polluted', writable: true, configurable: true });`;

export const environments = {
  'SES lockdown': lockdown({}),
  'SES lockdown, severe': lockdown({ overrideTaming: 'severe' }),
  'SES lockdown, no evaluation': lockdown({ overrideTaming: 'min', evalTaming: 'no-eval' }),
  'polluted Object.prototype': polluted('Object.prototype'),
  'polluted Array.prototype': polluted('Array.prototype'),
  'no Intl.Segmenter': `Reflect.deleteProperty(Intl, 'Segmenter');`,
  'no structuredClone, TextEncoder, TextDecoder': without(
    'structuredClone',
    'TextEncoder',
    'TextDecoder',
  ),
  'no atob': without('atob', 'btoa'),
  'globals like those of Hermes': `Reflect.deleteProperty(Intl, 'Segmenter');
${without('structuredClone', 'TextDecoder', 'TextEncoder', 'FinalizationRegistry', 'atob', 'btoa', 'Buffer', 'process')}`,
};

/** What is missing, and the code and path that the suite must end with. */
export const missing = {
  'no crypto': { setup: without('crypto'), code: 'ISOCLERK_TESTING_NOT_AVAILABLE', path: 'crypto' },
};
