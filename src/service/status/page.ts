import { pageStyle } from '../../render/html-style.ts';
import { escapeHtml } from '../../render/html-text.ts';
import { count } from '../../render/view.ts';
import type { StoredRun } from '../store/run-store.ts';
import type { StatusFacts } from './facts.ts';
import { ago } from './moments.ts';
import { targetRow } from './target-row.ts';

/** The state of the service on one page, made anew for each reader. It has no script, fetches nothing and changes nothing. */
export function renderStatus(facts: StatusFacts): string {
  const { version, now, storeKind, targets, runs } = facts;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>rollcall</title>
<style>
${pageStyle}
${tableStyle}
</style>
</head>
<body>
<a class="skip" href="#targets">Skip to the targets</a>
<header>
<h1>${headline(facts)}</h1>
<p class="facts">rollcall ${escapeHtml(version)} on ${storeKind === 'postgresql' ? 'PostgreSQL' : 'the embedded store'}, as of <time>${new Date(now).toISOString()}</time></p>
</header>
<main>
<h2 id="targets">Targets</h2>
${table(
  ['Target', 'Health', 'Last round', 'Changes', 'Queue', 'Breaker', 'Next'],
  targets.map((row) => targetRow(row, facts)),
  'No target is declared.',
)}
${expiringPart(facts)}
<h2>Outbox</h2>
<p>${outboxText(facts)}</p>
<h2>Latest runs</h2>
${table(
  ['Run', 'Target', 'Kind', 'Result', 'Began'],
  runs.map((run) => runRow(run, now)),
  'Nothing was applied yet.',
)}
</main>
</body>
</html>
`;
}

const tableStyle = `
.scroll{max-height:none}table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .8rem;border-bottom:1px solid var(--line);overflow-wrap:break-word}
th{color:var(--soft);font-weight:500;white-space:nowrap}td.nowrap{white-space:nowrap}a{color:var(--focus)}`.trim();

/** Trouble first: whoever opens the page at night wants to know whether there is any. */
function headline({ targets, queues, deliveries }: StatusFacts): string {
  const troubled = targets.filter(({ state }) => state !== undefined && state.health !== 'ok').length;
  const parked = [...queues.values()].reduce((sum, queue) => sum + queue.parked, 0);
  const parts = [
    ...(troubled > 0 ? [`${count(troubled, 'target')} in trouble`] : []),
    ...(parked > 0 ? [`${count(parked, 'event')} parked`] : []),
    ...(deliveries.dead > 0 ? [`${count(deliveries.dead, 'delivery', 'deliveries')} given up`] : []),
  ];
  return parts.length === 0 ? `${count(targets.length, 'target')}, all well` : parts.join(', ');
}

function table(heads: readonly string[], rows: readonly string[], none: string): string {
  if (rows.length === 0) return `<p class="muted">${none}</p>`;
  const head = heads.map((each) => `<th scope="col">${each}</th>`).join('');
  return `<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

function expiringPart({ targets }: StatusFacts): string {
  const lines = targets.flatMap(({ name, state }) =>
    (state?.round?.expiring ?? []).map((each) => `<li>${escapeHtml(`${name}: ${each}`)}</li>`),
  );
  if (lines.length === 0) return '';
  return `<h2>Memberships that end within a week</h2>\n<ul>${lines.join('')}</ul>`;
}

function outboxText({ deliveries: { waiting, dead, oldest }, now }: StatusFacts): string {
  if (waiting + dead === 0) return 'Everybody has been told.';
  const since = oldest === undefined ? '' : `, the oldest ${ago(oldest, now)}`;
  const given =
    dead === 0 ? '' : ` <span class="error">${count(dead, 'delivery', 'deliveries')} given up.</span>`;
  return `${count(waiting, 'delivery', 'deliveries')} on the way${since}.${given}`;
}

function runRow({ runId, target, kind, result, startedAt, finishedAt }: StoredRun, now: number): string {
  const outcome = result ?? (finishedAt === undefined ? 'goes on' : 'cut off');
  const role = outcome === 'complete' || outcome === 'goes on' ? '' : ' class="warning"';
  return `<tr><td><code>${escapeHtml(runId)}</code></td><td>${escapeHtml(target)}</td><td>${kind}</td><td${role}>${escapeHtml(outcome)}</td><td class="nowrap"><time datetime="${escapeHtml(startedAt)}">${ago(startedAt, now)}</time></td></tr>`;
}
