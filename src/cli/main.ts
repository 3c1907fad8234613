#!/usr/bin/env node
import module from 'node:module';
import { exitCodes } from '../diagnostic/codes.ts';
import { listenForInterruption } from './interruption.ts';
import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

// Node 22 and later keep the compiled code between runs; Node 20 has no such function.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

for (const stream of [process.stdout, process.stderr]) stream.on('error', endUnlessClosed);

const interruption = listenForInterruption(process, (exitCode) => {
  process.stderr.write('Stopped at once: what was in flight may or may not have taken effect. Run again.\n');
  process.exit(exitCode);
});

run(process.argv.slice(2), processTerminal(), interruption)
  .catch(async (error: unknown) => {
    const { describeUnexpected } = await import('./unexpected.ts');
    process.stderr.write(describeUnexpected(error, process.argv, process.env));
    return exitCodes.unexpected;
  })
  .then((exitCode) => {
    // What stdout still holds must reach a slow reader before the process ends; an error of it comes as an event first.
    process.stdout.write('', () =>
      setImmediate(() => process.stderr.write('', () => process.exit(exitCode))),
    );
  });

/**
 * `rollcall plan | head` closes the pipe early. That is no fault, and an apply must not be cut short by it. Any other
 * failure (a full disk) leaves a document cut short, which must not look like success.
 */
function endUnlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`Error: the output cannot be written: ${error.message}\n`, () =>
    process.exit(exitCodes.unexpected),
  );
}
