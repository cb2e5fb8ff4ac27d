/**
 * What the `cat` header of a Clerk JWT says it is, each of the same length.
 *
 * Source: clerk/javascript:packages/backend/src/tokens/jwtCategories.ts (read 2026-11).
 */
export const SESSION_CATEGORY = 'cl_B7d4PD111AAA';
export const JWT_TEMPLATE_CATEGORY = 'cl_B7d4PD222AAA';
export const M2M_CATEGORY = 'cl_B7d4PD333AAA';
/** Of instances that ignore categories. */
export const IGNORED_CATEGORY = 'cl_I7d4PD111III';
