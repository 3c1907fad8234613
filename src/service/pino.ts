import { pino } from 'pino';
import type { Log } from './log.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Where log lines go. */
export interface LogStream {
  readonly write: (line: string) => unknown;
}

/**
 * Never logged even if somebody hands it in: secrets are `Secret` values, which print as `***`, and records of people are
 * not handed to a log at all. This is the second line, for what slips through.
 */
const neverLogged = ['authorization', 'password', 'secret', 'token', 'body', 'data', 'headers', 'cookie'];

/** Opens a log that writes one JSON object a line: level, time, message, and the ids to search by. */
export function openLog(level: LogLevel, stream: LogStream): Log {
  const paths = neverLogged.flatMap((name) => [name, `*.${name}`]);
  return pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, censor: '***' },
    },
    { write: (line) => void stream.write(line) },
  );
}
