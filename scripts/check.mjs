/** Runs every check, all of them even when one fails, so that one run tells everything that is to be mended. */
import { spawnSync } from 'node:child_process';

const checks = ['generated', 'format', 'types', 'floors', 'unused', 'workflows', 'package'];
const failed = checks.filter((name) => {
  console.log(`\n— check:${name}`);
  return spawnSync('npm', ['run', '--silent', `check:${name}`], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map((name) => `check:${name}`).join(', ')}`);
  process.exit(1);
}
console.log('\nAll checks passed.');
