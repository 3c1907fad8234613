import { shortHash } from '../changeset/short-hash.ts';
import { renderJson } from '../render/json.ts';
import { printable } from '../render/printable.ts';
import { type ApplyRequest, checkPreconditions } from '../workflow/apply.ts';
import type { ReportOptions } from './options.ts';
import { changesAnything, planExitCode } from './planning.ts';
import { publish } from './publish.ts';
import type { Session } from './session.ts';
import { take } from './workspace.ts';

type Checked = Pick<ApplyRequest, 'plan' | 'target' | 'allowances' | 'recheck'>;

/** Looks at the last things that could keep the plan from being applied, and says in one line that nothing does. */
export async function tellReady(
  checked: Checked,
  isApproved: boolean,
  options: ReportOptions,
  session: Session,
): Promise<number> {
  take(await checkPreconditions(checked), session);
  const { plan } = checked;
  const { digest, summary, target } = plan;
  const approved = isApproved ? ', and is covered by its approval' : '';
  const deed = changesAnything(plan) ? 'can be applied now' : 'has nothing to do';
  await publish(
    {
      text: () =>
        `Ready: plan ${shortHash(digest)} for ${printable(target.name)} ${deed}${approved}. Nothing was written.\n`,
      json: () =>
        renderJson({
          document: 'check',
          formatVersion: 1,
          result: 'ready',
          plan: digest,
          target,
          summary,
          isApproved,
        }),
    },
    options,
    session,
  );
  return planExitCode(plan, 0, false);
}
