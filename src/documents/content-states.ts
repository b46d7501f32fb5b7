/** What was found of a content: what its hash names, something else, or nothing. */
export const CONTENT_STATES = ['INTACT', 'OTHER', 'MISSING'] as const;
export type ContentState = (typeof CONTENT_STATES)[number];
