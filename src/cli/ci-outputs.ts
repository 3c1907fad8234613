import { randomBytes } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { Session } from './session.ts';

type StepOutputs = Readonly<Record<string, string | number | boolean>>;

/** Tells later steps why a command ended: the code of the fault that its exit code comes from. */
export async function writeFailureReason(
  diagnostics: readonly { readonly code: string; readonly severity: string }[],
  session: Pick<Session, 'runtime'>,
): Promise<void> {
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (fault !== undefined) await writeOutputs({ 'failure-reason': fault.code }, session);
}

/**
 * Each value between two lines that nobody can guess, so that no value becomes another output
 * (docs.github.com/actions: workflow commands, multiline strings).
 */
export async function writeOutputs(
  outputs: StepOutputs,
  { runtime }: Pick<Session, 'runtime'>,
): Promise<void> {
  const file = runtime.env.GITHUB_OUTPUT;
  if (!file) return;
  const end = `end-${randomBytes(12).toString('hex')}`;
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`);
  await appendFile(file, lines.join(''));
}
