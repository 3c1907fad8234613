import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { renderJson } from '../../render/json.ts';
import { printable } from '../../render/printable.ts';
import { count } from '../../render/view.ts';
import { type AttributePath, parsePath } from '../../scim/path.ts';
import type { Snapshot } from '../../target/snapshot.ts';
import { printSnapshot } from '../../target/snapshot-text.ts';
import { takeSnapshot } from '../../workflow/snapshot.ts';
import type { SnapshotOptions } from '../command-options.ts';
import { showReading } from '../planning.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';
import { chooseTarget, connect, readManifest } from '../workspace.ts';
import { writeFileWhole } from '../write-file.ts';

/** Saves what planning reads of the live directory, so that plans can be made without it. */
export async function snapshot(options: SnapshotOptions, session: Session): Promise<number> {
  const { runtime, interruption, progress, folder, output } = session;
  const { out, attribute = [], access = false, redact = false } = options;
  const attributes = attribute.map(readAttributeName);
  const manifest = await readManifest(options, session);
  const declaration = chooseTarget(manifest, options.target);
  const target = await connect(manifest, declaration, options, session, interruption.stop);
  const taken = await takeSnapshot({
    manifest,
    declaration,
    target,
    runtime,
    rollcallVersion: version,
    attributes,
    access,
    ...(redact && { salt: randomBytes(16).toString('hex') }),
    onProgress: showReading(session),
  }).finally(() => target.close());
  progress.clear();
  await writeFileWhole(resolve(folder, out), printSnapshot(taken));
  await publish(
    { text: () => summary(taken, out), json: () => renderJson({ ...taken.header, file: out }) },
    {},
    session,
  );
  output.note(
    redact
      ? 'Names are pseudonyms. Whoever can guess a name can check the guess, so keep the file as you keep a list of staff.'
      : 'It holds the names of people and what was read of them: keep it out of the repository and of public artefacts.',
  );
  return taken.header.gaps.length > 0 ? exitCodes.withheld : exitCodes.done;
}

function summary({ header }: Snapshot, out: string): string {
  const { counts, target, takenAt, gaps, read } = header;
  const lines = [
    `Saved ${count(counts.users, 'person', 'people')} and ${count(counts.groups, 'group')} of ${target.name} as of ${takenAt}.`,
    `Attributes of people: ${read.userAttributes.join(', ')}.`,
    ...gaps.map(({ kind, reason }) => `Not proved complete: ${kind}: ${reason}.`),
    `Plan with it:  rollcall plan --snapshot ${out}`,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function readAttributeName(text: string): AttributePath {
  const parsed = parsePath(text);
  if (parsed.ok) return parsed.value;
  throw new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: `--attribute ${text}: ${parsed.fault.message}`,
    expected: 'an attribute such as title, or one of an extension with its URN',
  });
}
