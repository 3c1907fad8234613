/** Between the groups that a membership goes through, nearest first: `emea → berlin`. */
export const WAY = ' → ';
