import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { WorkerOptions } from '../command-options.ts';
import { runService, serviceOptions } from '../service-start.ts';
import type { Session } from '../session.ts';

/** Works until a signal comes. */
export async function worker(options: WorkerOptions, session: Session): Promise<number> {
  const databaseUrl = session.runtime.env.DATABASE_URL;
  if (databaseUrl === undefined || databaseUrl === '') throw notShared();
  const { host, port } = options;
  return runService(
    {
      ...serviceOptions(options, session),
      databaseUrl,
      ...(port !== undefined && { http: { host, port, routes: 'health' } }),
    },
    session,
  );
}

function notShared(): DiagnosticError {
  return new DiagnosticError({
    code: 'missing-variable',
    severity: 'error',
    summary: 'DATABASE_URL is not set',
    detail: 'Workers share a PostgreSQL; the embedded store belongs to one process alone.',
    advice: 'Name the database in DATABASE_URL, or run `rollcall serve`, which works on its own.',
  });
}
