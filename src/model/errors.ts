/**
 * Every way in which Yakusoku tells a person that something did not work. `code` is stable (scripts may
 * test it), `exit` is the process's exit status: 2 wrong use, 3 the source could not be had,
 * 4 there is no release in it, 5 the record cannot be used.
 */
export const errorCodes = {
  usage: { exit: 2 },
  'no-such-file': { exit: 3 },
  'unreadable-file': { exit: 3 },
  'unwritable-file': { exit: 3 },
  'too-large': { exit: 3 },
  'bad-url': { exit: 3 },
  'forbidden-address': { exit: 3 },
  'unknown-host': { exit: 3 },
  'robots-forbid': { exit: 3 },
  'too-many-redirects': { exit: 3 },
  timeout: { exit: 3 },
  'http-status': { exit: 3 },
  network: { exit: 3 },
  empty: { exit: 4 },
  'not-text': { exit: 4 },
  'unsupported-format': { exit: 4 },
  'no-release': { exit: 4 },
  'bad-backup': { exit: 4 },
  'record-in-use': { exit: 5 },
  'record-unusable': { exit: 5 },
  'record-refused': { exit: 5 },
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** An error for people: one line that says what happened, to what, and what to do. */
export class YakusokuError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'YakusokuError';
    this.code = code;
  }
  get exit(): number {
    return errorCodes[this.code].exit;
  }
}
