// The suite that every runtime runs: no test framework, no Node API, throws on the first wrong thing.

function equal(actual, expected, what) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${a}, expected ${b}`);
}

export async function smoke(modules, broken) {
  const { IsoclerkError, isIsoclerkError } = modules.isoclerk;
  const error = new IsoclerkError('ISOCLERK_USER_INVALID', 'wrong', {
    path: 'a',
    hint: 'Mend it.',
  });
  equal(isIsoclerkError(error), true, 'an error is recognised');
  equal(error.message, 'a: wrong. Mend it.', 'the message');

  equal(broken, false, 'the deliberate failure');
}
