import { deed } from '../changeset/deed.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { approvalFromPullRequest } from '../forge/approval.ts';
import { ciContext } from '../forge/ci.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { Approval } from '../workflow/approval.ts';
import { approvingFaults } from '../workflow/saved-plan.ts';
import { connectForge, forgeContext } from './ci-forge.ts';
import { refuseAfterLaterPush } from './later-push.ts';
import { readPlanFile } from './plan-file.ts';
import type { Session } from './session.ts';
import { take } from './workspace.ts';

/** What --approved names: a digest, the comment of the pull request, or the file of a plan. */
export async function readApproval(
  { approved, check = false }: { readonly approved: string; readonly check?: boolean },
  targetName: string,
  manifest: LoadedManifest,
  session: Session,
): Promise<Approval> {
  if (approved.startsWith('sha256:')) return { digest: approved, name: 'the approved digest' };
  if (approved === 'comment') return approvalInComment(targetName, manifest, check, session);
  const plan = await readPlanFile(approved, session);
  const faults = approvingFaults(plan, targetName);
  if (faults.length > 0) throw new DiagnosticError(...faults);
  return { digest: plan.digest, deed: deed(plan), name: approved };
}

async function approvalInComment(
  targetName: string,
  manifest: LoadedManifest,
  beforeMerge: boolean,
  session: Session,
): Promise<Approval> {
  const { env } = session.runtime;
  if (ciContext(env) === undefined) throw outsideOfCi;
  const context = await forgeContext({}, env);
  const forge = await connectForge(context, session);
  const { digest, deed: approved } = take(
    await approvalFromPullRequest(context, forge, targetName, { beforeMerge }),
    session,
  );
  if (!beforeMerge) await refuseAfterLaterPush(context, forge, manifest, env);
  return { digest, ...(approved && { deed: approved }), name: 'the comment of the pull request' };
}

const outsideOfCi = new DiagnosticError({
  code: 'usage',
  severity: 'error',
  summary: 'outside of a job of GitHub Actions or GitLab CI nobody knows which pull request is meant',
  advice: 'Name the file of the approved plan after --approved, or its digest.',
});
