/** What is wanted of a file: to look at it only; all rows or none; all but those that are refused. */
export const IMPORT_MODES = ['PREVIEW', 'ALL', 'WITHOUT_REFUSED'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** REFUSED: nothing of it was taken in. */
export const IMPORT_STATES = ['WAITING', 'RUNNING', 'LOOKED_AT', 'TAKEN', 'REFUSED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** For how many days a file, its outcome and its refused rows are kept. */
export const KEPT_DAYS = 30;
