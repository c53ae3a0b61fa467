/** A day, in seconds. */
export const DAY = 24 * 60 * 60;

/** Waits in days that an owner may choose from. */
export const WAITS: readonly number[] = [0, 1, 3, 7, 14, 30];

/** A week: long enough to read a mail, short enough to need a doctor's letter. */
export const USUAL_WAIT = 7;
