/** The address of a heading as GitHub makes it: `ISOCLERK_USER_INVALID` → `isoclerk_user_invalid`. */
export const slugify = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
