/** Why a file was not read. What it means to the person who named the file is said by whoever reads it. */
export type FileFault =
  | { readonly kind: 'outside' | 'directory' | 'irregular' }
  | { readonly kind: 'too-large'; readonly size: string }
  /** The first line that is no UTF-8. */
  | { readonly kind: 'not-utf8'; readonly line: number }
  /** Somebody wrote to it meanwhile; `what` goes on after the path. */
  | { readonly kind: 'moving'; readonly what: string }
  /** The operating system's no; `what` goes on after the path. */
  | { readonly kind: 'link-loop' | 'failed'; readonly what: string };

/**
 * What an error of the file system means.
 *
 * @throws the error itself, when it is none of the file system
 */
export function systemFault(error: unknown): FileFault & { readonly what: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  if (code === 'ELOOP') return { kind: 'link-loop', what: 'is a symbolic link that leads back to itself' };
  return { kind: 'failed', what: reasons[code] ?? `could not be read (${code})` };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (permission denied)',
};
