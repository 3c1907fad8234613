/** Put in by the bundler; absent when the sources run as they are. */
declare const ROLLCALL_VERSION: string | undefined;

export const version = typeof ROLLCALL_VERSION === 'string' ? ROLLCALL_VERSION : '0.0.0-source';
