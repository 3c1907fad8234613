import { randomBytes } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { Session } from './session.ts';

/** What telling a job needs: where its files are, and whom to tell that they are not. */
export type JobSession = Pick<Session, 'runtime'> & { readonly output: Pick<Session['output'], 'note'> };

type StepOutputs = Readonly<Record<string, string | number | boolean>>;

/** Tells later steps why a command ended: the code of the fault that its exit code comes from. */
export async function writeFailureReason(
  diagnostics: readonly { readonly code: string; readonly severity: string }[],
  session: JobSession,
): Promise<void> {
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (fault !== undefined) await writeOutputs({ 'failure-reason': fault.code }, session);
}

/**
 * Each value between two lines that nobody can guess, so that no value becomes another output
 * (docs.github.com/actions: workflow commands, multiline strings).
 */
export async function writeOutputs(outputs: StepOutputs, session: JobSession): Promise<void> {
  const { env } = session.runtime;
  const file = env.GITHUB_OUTPUT;
  if (!file) return;
  const end = `end-${randomBytes(12).toString('hex')}`;
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`);
  await appendForJob('GITHUB_OUTPUT', file, lines.join(''), session);
}

/**
 * Adds to a file of the job. One that cannot be written, as in a container that does not have it, is told: what the
 * command is about goes on, and its exit code stays what it is.
 *
 * @returns whether it was written
 */
export async function appendForJob(
  variable: string,
  file: string,
  text: string,
  { output }: JobSession,
): Promise<boolean> {
  try {
    await appendFile(file, text);
    return true;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : 'unknown reason';
    output.note(`${variable} names ${file}, which cannot be written (${reason}); the job is told nothing.`);
    return false;
  }
}
