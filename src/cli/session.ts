import { resolve } from 'node:path';
import { processRuntime, type Runtime } from '../runtime.ts';
import { annotator } from './ci-annotations.ts';
import type { Interruption } from './interruption.ts';
import type { CommonOptions, ManifestOptions } from './options.ts';
import { createOutput, type Output } from './output.ts';
import { createProgress, noProgress, type Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given beside its options. */
export interface Session {
  readonly terminal: Terminal;
  readonly output: Output;
  readonly progress: Progress;
  readonly runtime: Runtime;
  readonly interruption: Interruption;
  /** The folder that file names on the command line are relative to. */
  readonly folder: string;
}

export function openSession(
  options: CommonOptions & ManifestOptions,
  terminal: Terminal,
  interruption: Interruption,
): Session {
  const runtime = processRuntime();
  const folder = resolve(terminal.folder, options.chdir ?? '.');
  return {
    terminal,
    output: createOutput(terminal, options, annotator(terminal, folder, options)),
    progress: options.quiet ? noProgress : createProgress(terminal.stderr, runtime.now),
    runtime,
    interruption,
    folder,
  };
}
