import type { Command } from 'commander';
import type { DoctorOptions } from '../command-options.ts';
import { commonOptions, manifestOptions, reportOptions, targetOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
It reads, at most 40 times, and writes nothing. What a server does other than its profile says comes out as lines to copy into
the manifest. The exit code is that of the first failure; warnings have none.`;

/** The words of `rollcall doctor`. */
export function declareDoctor(program: Command, start: Start): void {
  const command = program
    .command('doctor')
    .description(
      'Look at everything a plan rests on: manifest, credentials, clock, what the server can do and whether its lists are whole.',
    )
    .addHelpText(
      'after',
      examples('doctor', 'doctor -t production', 'doctor --format json', 'doctor --report json=doctor.json') +
        more,
    )
    .action((options: DoctorOptions) =>
      start(async () => (await import('../commands/doctor.ts')).doctor, options),
    );
  for (const add of [manifestOptions, targetOptions, reportOptions, commonOptions]) add(command);
}
