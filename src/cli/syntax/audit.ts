import { type Command, InvalidArgumentError } from 'commander';
import { readEach } from '../argument.ts';
import type { AuditOptions } from '../command-options.ts';
import { commonOptions, manifestOptions, reportOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

/** The words of `rollcall audit verify`. */
export function declareAudit(program: Command, start: Start): void {
  const audit = program.command('audit').description('Prove that the journals say what they said.');
  const command = audit
    .command('verify')
    .argument('[run]', 'one run alone, or last (default: all of them)')
    .description('Find any line of the journals that was altered, left out, put in or moved.')
    .option(
      '--expect <hash>',
      'a hash of an earlier verification: everything up to it must still be there; repeatable',
      readHash,
    )
    .option(
      '--pruned <run>',
      'a run that a service forgot on purpose, so that it is not missed; repeatable',
      readEach,
    )
    .addHelpText(
      'after',
      examples(
        'audit verify',
        'audit verify last',
        'audit verify --expect 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
        "audit verify --format json | jq -r '.heads[].hash'",
      ),
    )
    .action((run: string | undefined, options: Omit<AuditOptions, 'run'>) =>
      start(async () => (await import('../commands/audit.ts')).verifyAudit, {
        ...options,
        ...(run !== undefined && { run }),
      }),
    );
  for (const add of [manifestOptions, reportOptions, commonOptions]) add(command);
}

function readHash(text: string, before: readonly string[] = []): readonly string[] {
  if (/^[0-9a-f]{64}$/.test(text)) return [...before, text];
  throw new InvalidArgumentError(
    'Expected a hash as `rollcall audit verify` prints it: 64 hexadecimal digits.',
  );
}
