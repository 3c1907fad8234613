/** The streams and the environment of the person, or the job, at the other end. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: TerminalStream;
  readonly stderr: TerminalStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

export type TerminalStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env, folder: process.cwd() };
}

/** Columns to draw for. A file or a log has no width; 120 is what people's viewers show without breaking lines. */
export function widthOf(stream: TerminalStream): number {
  return stream.isTTY && stream.columns ? Math.max(40, stream.columns) : 120;
}

/**
 * Whether a stream takes colour: what was asked on the command line first, then NO_COLOR (no-color.org) and
 * FORCE_COLOR, then what the stream is.
 */
export function wantsColour(stream: TerminalStream, env: Terminal['env'], allowed: boolean): boolean {
  if (!allowed || env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
