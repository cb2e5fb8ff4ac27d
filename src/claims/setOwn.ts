/** Sets a property of any name. An assignment to `__proto__` would change the prototype instead. */
export function setOwn(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') target[name] = value;
  else {
    const rest = { enumerable: true, configurable: true, writable: true };
    Object.defineProperty(target, name, { value, ...rest });
  }
}
