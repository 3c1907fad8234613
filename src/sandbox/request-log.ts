export interface RequestLogEntry {
  readonly method: string;
  readonly path: string;
  /** With its question mark; empty when there was none. */
  readonly query: string;
  /** 0 when the connection was cut and nothing was answered. */
  readonly status: number;
  readonly ms: number;
  readonly bytes: number;
}

export interface RequestLog {
  readonly note: (entry: RequestLogEntry) => void;
  readonly entries: () => readonly RequestLogEntry[];
}

/** Enough for every request of a large run, and a bound for a sandbox that stays up for days. */
const KEPT_ENTRIES = 100_000;

export function createRequestLog(log: (line: string) => void): RequestLog {
  const entries: RequestLogEntry[] = [];
  return {
    note(entry) {
      if (entries.length >= KEPT_ENTRIES) entries.splice(0, KEPT_ENTRIES / 10);
      entries.push(entry);
      log(lineOf(entry));
    },
    entries: () => [...entries],
  };
}

const lineOf = ({ method, path, query, status, ms, bytes }: RequestLogEntry): string =>
  `${method} ${path}${query} ${status === 0 ? 'cut' : status} ${ms.toFixed(1)} ms ${bytes} bytes`;
