/** Yes, no, or nobody knows; unknown is a value and is judged as the stricter case (domain 0.5.3). */
export const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type Answer = (typeof ANSWERS)[number];
