/** What build tools copy into code that anyone can read: names that begin like this. */
export const PUBLIC_PREFIX = /^(?:(?:[A-Z]+_)?PUBLIC|GATSBY|REACT_APP|VITE|VUE_APP)_/;

/** A name without its prefix says that a secret of Clerk is behind it. */
export const NAMES_SECRET = /^CLERK.*SECRET/;
