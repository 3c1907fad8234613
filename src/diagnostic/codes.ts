/** Exit codes of the command line. `docs/exit-codes.md` explains each to the person whose job stopped with it. */
export const exitCodes = {
  done: 0,
  unexpected: 1,
  changesPresent: 2,
  invalid: 3,
  denied: 4,
  blocked: 5,
  stale: 6,
  incomplete: 7,
  locked: 8,
  unavailable: 9,
  withheld: 10,
} as const;

const { invalid, denied, blocked, stale, incomplete, unavailable, unexpected, withheld } = exitCodes;

/** Every code a diagnostic may carry, with the exit code it leads to when it is an error. The list is closed. */
export const diagnosticCodes = {
  // the manifest as text
  'no-manifest': invalid,
  'file-unreadable': invalid,
  'file-is-directory': invalid,
  'file-not-utf8': invalid,
  'file-too-large': invalid,
  'symlink-loop': invalid,
  'include-matches-nothing': invalid,
  'yaml-syntax': invalid,
  'yaml-duplicate-key': invalid,
  'yaml-too-many-aliases': invalid,
  'yaml-too-deep': invalid,
  // the manifest as data
  'unknown-key': invalid,
  'missing-key': invalid,
  'wrong-type': invalid,
  'invalid-value': invalid,
  'literal-secret': invalid,
  'too-many-faults': invalid,
  // the manifest as a statement
  'declared-twice': invalid,
  'invalid-filter': invalid,
  'invalid-date': invalid,
  'date-order': invalid,
  'unknown-group': invalid,
  'nesting-cycle': invalid,
  'member-listed-twice': invalid,
  'membership-not-said': invalid,
  'empty-exact-group': invalid,
  'group-name-taken': invalid,
  'external-id-taken': invalid,
  'member-limit': invalid,
  'invalid-group-name': invalid,
  'expired-entry': invalid,
  // what was asked on the command line
  usage: invalid,
  'unknown-target': invalid,
  'missing-variable': invalid,
  'missing-secret-file': invalid,
  // the manifest against the live directory
  'unknown-member': invalid,
  'ambiguous-member': invalid,
  'ambiguous-group': invalid,
  'group-matched-twice': invalid,
  'inactive-member': invalid,
  'live-nesting-cycle': invalid,
  'nesting-not-supported': invalid,
  'except-through-nesting': invalid,
  // the wire
  'authentication-failed': denied,
  'permission-denied': denied,
  'remote-unavailable': unavailable,
  'remote-error': unavailable,
  'time-limit': unavailable,
  'unsupported-server': unavailable,
  'reading-incomplete': withheld,
  'weak-versions': invalid,
  // plan and apply
  'plan-unreadable': invalid,
  'plan-altered': stale,
  'plan-expired': stale,
  'plan-for-another-target': stale,
  'plan-for-another-manifest': stale,
  'plan-stale': stale,
  'plan-blocked': blocked,
  'not-confirmed': blocked,
  'journal-unwritable': incomplete,
  'change-failed': incomplete,
  'change-conflicted': incomplete,
  'change-not-attempted': incomplete,
  'answer-differs': incomplete,
  unexpected,
} as const;

export type DiagnosticCode = keyof typeof diagnosticCodes;
