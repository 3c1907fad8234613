import { spawn } from 'node:child_process';

/**
 * Asks git about a repository whose files and settings may be a stranger's. Only plumbing that runs nothing: no hooks, no
 * file-system monitor, no pager, no filters, and no transport, so that a blob a partial clone lacks is missing rather than
 * fetched (git-scm.com/docs/git, GIT_ALLOW_PROTOCOL; githooks(5)).
 */
const safeguards = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['core.fsmonitor=', 'core.hooksPath=/dev/null', 'core.sshCommand=false', 'credential.helper='].flatMap(
    (setting) => ['-c', setting],
  ),
];

export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** More than this from one question is no answer to it. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Runs git in a folder.
 *
 * @throws the error of the operating system when there is no git
 */
export function askGit(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  stdin = '',
): Promise<GitAnswer> {
  return runGit(folder, [...safeguards, ...args], cleanEnvironment(env), { stdin });
}

/**
 * Runs git with exactly these arguments and variables; whoever calls it says what git may do.
 *
 * @param limit milliseconds after which it is ended; none unless said
 */
export function runGit(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { stdin = '', limit }: { readonly stdin?: string; readonly limit?: number } = {},
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...args], {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(limit !== undefined && { timeout: limit, killSignal: 'SIGKILL' as const }),
    });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) child.kill('SIGKILL');
      else out.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    // Git may have said no before it has read all it is asked; its answer tells.
    child.stdin.on('error', () => {});
    child.on('close', (exitCode) =>
      resolve({
        exitCode: exitCode ?? 1,
        stdout: Buffer.concat(out),
        stderr: Buffer.concat(said).toString().trim(),
      }),
    );
    child.stdin.end(stdin);
  });
}

/** Without what would lead git to another repository, or let it run something; the person's own settings stay. */
export function cleanEnvironment(env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(?:GIT_|SSH_|LD_|DYLD_)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
}
