/** The prototype of a class, of any realm: `Object` is none. */
export function isClass(prototype: unknown): prototype is object {
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    Object.getPrototypeOf(prototype) !== null &&
    Object.hasOwn(prototype, 'constructor')
  );
}
