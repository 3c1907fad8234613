import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A private nginx (Debian: `apt-get install nginx-light`), for tests of the service behind a proxy. CI sets
 * `ROLLCALL_TEST_NGINX=required`, so that no test is passed over there; on a laptop it is, and says so.
 */
const program = [process.env.PATH?.split(':') ?? [], '/usr/sbin']
  .flat()
  .map((folder) => join(folder, 'nginx'))
  .find((path) => spawnSync(path, ['-v']).status === 0);
export const nginxIsThere = program !== undefined || process.env.ROLLCALL_TEST_NGINX === 'required';

if (!nginxIsThere) process.stderr.write('nginx is not installed: what needs it is not tested here.\n');

export interface Nginx {
  readonly stop: () => Promise<void>;
}

/**
 * Serves as the configuration says, which is what stands in `http { … }`.
 *
 * @param ports at which it listens then
 */
export async function startNginx(configuration: string, ports: readonly number[]): Promise<Nginx> {
  if (program === undefined) throw new Error('nginx is required and not installed');
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr crit;
events {}
http {
access_log off;
${temporary.join('\n')}
${configuration}
}
`,
  );
  const words = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  const check = spawnSync(program, [...words, '-t'], { encoding: 'utf8' });
  if (check.status !== 0) throw new Error(`nginx does not understand its configuration: ${check.stderr}`);
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  const last = () => void child.kill('SIGKILL');
  process.once('exit', last);
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  for (const port of ports) await listening(port, child);
  return {
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      process.off('exit', last);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves once it answers at the port. */
async function listening(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
