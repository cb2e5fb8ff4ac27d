/** C0 and C1 controls, and marks that turn the direction of what follows. */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A name from a payload as a terminal may show it: it cannot move the cursor, change colours or turn the line. */
export const printable = (text: string): string =>
  text.replace(CONTROLS, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
