import { readFileSync, readlinkSync } from 'node:fs';

/** Who holds a lease, as people who wait for it see it. */
export interface LeaseHolder {
  readonly runId: string;
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** Where the log of the CI job can be read. */
  readonly ciRun?: string;
}

/** The holder, and the machine in whose table of processes its pid stands. */
export interface LeaseOwner extends LeaseHolder {
  readonly machine?: string;
}

/** Completes a holder for the process at hand. */
export function ownerHere(holder: LeaseHolder): LeaseOwner {
  const machine = machineHere();
  return { ...holder, ...(machine !== undefined && { machine }) };
}

/**
 * Whether the holder's process is known to have ended. Only its own machine can tell: containers may share a folder and
 * even a host name, but not the table of processes. Where no machine can be told from another, nobody knows.
 */
export function isGone(
  { host, machine, pid }: LeaseOwner,
  here: Pick<LeaseOwner, 'host' | 'machine'>,
): boolean {
  const isHere = machine !== undefined && machine === here.machine && host === here.host;
  return isHere && !isRunning(pid);
}

/** The running system and the namespace of its processes (Linux: proc(5), pid_namespaces(7)); undefined elsewhere. */
function machineHere(): string | undefined {
  try {
    const system = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${system} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // EPERM: it is there, and somebody else's.
    return !(fault instanceof Error && 'code' in fault && fault.code === 'ESRCH');
  }
}
