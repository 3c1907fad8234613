/** Loaded into a measured process (`node --import`): what it used is written to file descriptor 3 when it ends. */
import { readFileSync, writeSync } from 'node:fs';

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: (highWaterMark() ?? maxRSS) / 1024 };
  writeSync(3, JSON.stringify(usage));
});

/** In KB. Unlike maxRSS it does not start from what the parent held at the fork; only Linux has it. */
function highWaterMark() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes);
  } catch {
    return undefined;
  }
}
