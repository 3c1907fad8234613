import { exitCodes } from '../diagnostic/codes.ts';
import { count } from '../render/view.ts';
import { openLog } from '../service/pino.ts';
import { type Service, type ServiceOptions, startService } from '../service/service.ts';
import type { WorkerOptions } from './command-options.ts';
import { interrupted } from './interruption.ts';
import { allowancesOf } from './planning.ts';
import type { Session } from './session.ts';
import { version } from './version.ts';

/** The options of a service, as `rollcall worker` and `rollcall serve` share them. */
export function serviceOptions(
  options: Omit<WorkerOptions, 'port' | 'host'>,
  { folder, runtime, terminal }: Session,
): ServiceOptions {
  const { config, followRef, target, interval, fullEvery, apply, concurrency, lease, grace } = options;
  const { keepEvents: eventsMs, keepRuns: runsMs } = options;
  return {
    folder,
    ...(config !== undefined && { config }),
    ...(followRef !== undefined && { followRef }),
    ...(target !== undefined && { targets: target }),
    runtime,
    log: openLog(options.logLevel, terminal.stderr),
    rollcallVersion: version,
    rounds: {
      interval,
      fullEvery,
      mode: apply,
      allowances: allowancesOf(options),
      skipBlocked: options.skipBlocked === true,
    },
    keeping: { eventsMs, runsMs },
    concurrency,
    leaseLifetime: lease,
    grace,
  };
}

/** Starts a service, says so, and ends it when a signal comes. */
export async function runService(options: ServiceOptions, session: Session): Promise<number> {
  const { stop } = session.interruption;
  const starting = startService(options);
  // To make a store takes seconds, and half a store is none: who asks to stop meanwhile is told that they were heard.
  const onStop = () => session.output.note('Stopping, as soon as the start is over.');
  stop.addEventListener('abort', onStop, { once: true });
  const service = await starting.finally(() => stop.removeEventListener('abort', onStop));
  if (!stop.aborted) tellStarted(service, session);
  await interrupted(stop);
  await service.stop();
  return exitCodes.done;
}

/** Says on stdout what has started: for people, or as one JSON object for whoever started it. */
function tellStarted({ context, url }: Service, { output }: Session): void {
  const targets = context.manifests.names();
  const { worker, store } = context;
  output.result(
    output.format === 'json'
      ? `${JSON.stringify({ document: 'service', worker, store: store.kind, url, targets })}\n`
      : `${lines(url, store.kind, targets).join('\n')}\n`,
  );
}

const shown = 5;

function lines(
  url: string | undefined,
  kind: Service['context']['store']['kind'],
  targets: readonly string[],
) {
  const some = targets.slice(0, shown).join(', ');
  const more = targets.length > shown ? `, and ${targets.length - shown} more` : '';
  return [
    ...(url === undefined ? [] : [`Listens on  ${url}`]),
    `Store       ${kind === 'embedded' ? 'embedded' : 'PostgreSQL'}`,
    `Looks after ${count(targets.length, 'target')}${targets.length > 0 ? `: ${some}${more}` : ''}`,
    'Stop it with Ctrl-C.',
  ];
}
