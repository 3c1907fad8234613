/** Milliseconds, an hour: whatever somebody has to mend takes longer than a moment. */
export const longWhile = 3_600_000;
