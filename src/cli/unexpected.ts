import { printable } from '../render/printable.ts';
import { version } from './version.ts';

const secretName = /SECRET|TOKEN|PASSWORD|PASSWD|KEY|CREDENTIAL/i;

/** What to say when rollcall itself is at fault: how to report it, and nothing that may not be pasted into a report. */
export function describeUnexpected(
  error: unknown,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const verbose = argv.some((word) => word === '-v' || word === '--verbose');
  const text =
    error instanceof Error ? `${error.name}: ${error.message}` : 'Something that is no Error was thrown.';
  const stack = verbose && error instanceof Error ? (error.stack ?? '') : '';
  return [
    'Error: rollcall stopped because of a fault of its own',
    `  ${printable(withoutSecrets(text, env))}`,
    ...stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => printable(withoutSecrets(line, env))),
    `Please report it with the command, the version (${version}, Node ${process.version})${verbose ? ' and the lines above.' : ' and what -v adds.'}`,
    'An apply that was under way can be run again: it converges.',
    '',
  ].join('\n');
}

/** A message may quote what it stumbled over, so the values of variables that look like secrets are taken out. */
function withoutSecrets(text: string, env: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(env)
    .flatMap(([name, value]) => (secretName.test(name) && value && value.length >= 4 ? [value] : []))
    .reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}
