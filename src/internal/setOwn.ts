/**
 * Sets a property of any name. An assignment would change the prototype (`__proto__`), and throws for inherited names
 * (`toString`) where Object.prototype is frozen.
 */
export function setOwn(target: Record<string, unknown>, name: string, value: unknown): void {
  if (!(name in target)) target[name] = value;
  else {
    const rest = { enumerable: true, configurable: true, writable: true };
    Object.defineProperty(target, name, { value, ...rest });
  }
}
