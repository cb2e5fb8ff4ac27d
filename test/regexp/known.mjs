/** Expressions that the checker refuses, and why they do no harm where they stand. One that is fine again is an error. */
export const harmless = new Map([
  [
    String.raw`/[*+}]\??[^()]*\)(?:[*+]|\{\d*,\d*\})/`,
    'src/doctor/checks/matcher.ts: quadratic, on patterns of at most 500 letters',
  ],
]);

/** Files that put expressions together: each one as it may come out. */
export const assembled = {
  'src/cli/printable.ts': [
    String.raw`/\u001b\[1234;5678;(\d+)m|[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu`,
    String.raw`/\u001b\[1234;5678;(\d+)m/g`,
  ],
  'src/doctor/checks/middleware.ts': [
    String.raw`/\bif\s?\(\s?(!?)\s?isPublic\s?\(\s?request\s?\)\s?\)\s?(?:\{\s?)?(?:(?:return (?:await\s)?|await\s)auth|(?:return )?(?:await\s)?(?:auth\(\)|\(\s?await\sauth\(\)\s?\)))\.protect\s?\(/`,
    String.raw`/\bif\s?\(\s?(!?)\s?isPublic\s?\(\s?request\s?\)\s?\)\s?(?:return(?:\s?;|\n)|\{\s?return\s?;?\s?\})\s?(?:(?:return (?:await\s)?|await\s)auth|(?:return )?(?:await\s)?(?:auth\(\)|\(\s?await\sauth\(\)\s?\)))\.protect\s?\(/`,
  ],
  // A pattern of the project, which is run if it is short, without nested stars, and on short paths: as it comes out of
  // the matcher that Clerk's guide recommends, in part.
  'src/doctor/checks/matcher.ts': [String.raw`/^\/(?:(?!_next|[^?]*\.(?:html?|css)).*)\/?$/i`],
};
