import { IsoclerkError } from '../errors.js';

export function invalidInput(path: string, problem: string): IsoclerkError {
  return new IsoclerkError('ISOCLERK_KEYS_INPUT_INVALID', problem, {
    path,
    hint: 'Pass what the documentation of the function names; an environment is an object of texts.',
  });
}
