import { acquireLease } from '../../apply/lease.ts';
import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError, succeed } from '../../diagnostic/diagnostic.ts';
import { lookFor } from '../../service/following/look.ts';
import { type Followed, followManifest } from '../../service/following/manifest.ts';
import { watchTarget } from '../../service/watch/watch.ts';
import { resolveReferences } from '../../target/credentials.ts';
import { createRefresher } from '../../target/refresh.ts';
import { actorHere } from '../actor.ts';
import { refuseUnknownRoles } from '../allowed-roles.ts';
import { readApproval } from '../apply-approval.ts';
import { holderHere, unlock } from '../apply-lease.ts';
import { applyProgress } from '../apply-progress.ts';
import type { WatchOptions } from '../command-options.ts';
import { tellingOf } from '../notify-apply.ts';
import { admissionTerms, showReading } from '../planning.ts';
import { noProgress } from '../progress.ts';
import { roundTeller } from '../service-watch-rounds.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';
import { chooseTarget, connect, loadOptions } from '../workspace.ts';

/** Plays rounds until a signal comes. */
export async function watch(options: WatchOptions, given: Session): Promise<number> {
  const session = withoutBars(given);
  const { runtime, interruption } = session;
  const { config, followRef: ref, target: named, approved, parallelism, only = [], except = [] } = options;
  const { stop } = interruption;
  const place = { folder: session.folder, ...(config !== undefined && { config }) };
  const look = lookFor({ ...place, runtime, ...(ref !== undefined && { followRef: ref }) });
  const followed = followManifest({ look, runtime, signal: stop, ...loadOptions(named) });

  // What is wrong from the beginning is told at once, to whoever has just started it.
  const first = await followed.current();
  if (first.kind === 'invalid') throw new DiagnosticError(...first.diagnostics);
  const { manifest, home } = first;
  refuseUnknownRoles(manifest, options);
  // A default that is another one later does not lead to another directory.
  const declaration = chooseTarget(manifest, named);
  const { name } = declaration;
  // A variable that is missing now will be missing in every round: nobody changes those of a process that runs.
  resolveReferences(declaration, { env: runtime.env, folder: home, locate: manifest.locate });
  const approval =
    approved === undefined ? undefined : await readApproval({ approved }, name, manifest, session);
  const teller = roundTeller(options, session);
  let askedAt = runtime.now();
  stop.addEventListener('abort', () => (askedAt = runtime.now()), { once: true });

  await watchTarget({
    followed,
    name,
    choose: (now) => chooseTarget(now, name),
    open: (now, declaration, signal) =>
      connect(
        { ...now, folder: home },
        declaration,
        { ...(parallelism !== undefined && { parallelism }) },
        session,
        signal,
      ),
    refresher: createRefresher({ fullEvery: options.fullEvery, now: runtime.now }),
    interval: options.interval,
    mode: options.apply,
    ...admissionTerms(options),
    ...(approval && { approval }),
    selection: { only, except },
    ...(parallelism !== undefined && { parallelism }),
    rollcallVersion: version,
    runtime,
    stop,
    lock: async (runId) => {
      const taken = await acquireLease({
        folder: home,
        target: name,
        holder: holderHere(runId, session),
        runtime,
        signal: stop,
      });
      return taken.ok ? succeed({ ...taken.value, release: () => unlock(taken.value, session) }) : taken;
    },
    actorAt: (now) => actorOf(now, session),
    tellingOf: (now, runId) => tellingOf({ ...now.manifest, folder: home }, { runId, target: name }, session),
    onProgress: showReading(session),
    onEvent: applyProgress(session),
    onPlan: teller.plan,
    onRound: teller.round,
  });
  const seconds = Math.max(1, Math.round((runtime.now() - askedAt) / 1000));
  session.output.note(`Stopped within ${seconds} s: nothing is in flight.`);
  return exitCodes.done;
}

/** How far a round is would fill a log, round after round; why nothing moves belongs there. */
function withoutBars(session: Session): Session {
  const { progress, terminal } = session;
  return terminal.stderr.isTTY
    ? session
    : { ...session, progress: { ...noProgress, waiting: progress.waiting } };
}

/** The commit of the working tree; of the ref, where one is followed. */
async function actorOf({ home, revision }: Extract<Followed, { kind: 'valid' }>, { runtime }: Session) {
  const actor = await actorHere(home, runtime.env);
  return revision === undefined ? actor : { ...actor, commit: revision, isDirty: false };
}
