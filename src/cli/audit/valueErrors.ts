/** Something is wrong with the value on a line. `rest` is the message behind `line 7`. */
export class LineError extends Error {
  constructor(
    readonly line: number,
    readonly rest: string,
  ) {
    super(`line ${line}${rest}`);
  }
}

/** A value that JSON.parse refuses. Its text is personal data: it becomes a sentence before anybody sees it. */
export class DamagedValue extends Error {
  constructor(
    readonly line: number,
    readonly text: string,
  ) {
    super('damaged');
  }
}
