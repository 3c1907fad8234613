import { execFileSync } from 'node:child_process';

/** The command-line tests run the bundle that users run, so it is built once before any of them. */
export default function build(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
