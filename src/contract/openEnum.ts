/**
 * A list that Clerk may extend at any time: the known values complete in editors, any other text is allowed.
 *
 * Write the branch for a value you do not know; Clerk's own mobile clients do.
 */
export type OpenEnum<Known extends string> = Known | (string & Record<never, never>);
