/** Where the person's own pages stand. */
export const ownPath = '/open/me';
