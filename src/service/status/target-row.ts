import { escapeHtml } from '../../render/html-text.ts';
import { count } from '../../render/view.ts';
import type { QueueDepth } from '../store/event-store.ts';
import type { TargetRow, TargetState } from '../store/target-store.ts';
import type { StatusFacts } from './facts.ts';
import { ago, ahead } from './moments.ts';

const healthText: Readonly<Record<TargetState['health'], string>> = {
  ok: '<span class="addition">ok</span>',
  failing: '<span class="error">failing</span>',
  invalid: '<span class="error">manifest invalid</span>',
};

/** One target as a row of the page. */
export function targetRow(row: TargetRow, { now, queues }: Pick<StatusFacts, 'now' | 'queues'>): string {
  const { name, state } = row;
  const cells = [
    `<strong>${escapeHtml(name)}</strong>`,
    healthCell(state),
    roundCell(state, now),
    changesCell(name, state),
    queueCell(queues.get(name), now),
    breakerCell(state),
    nextCell(row, now),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function healthCell(state: TargetState | undefined): string {
  if (state === undefined) return '<span class="muted">not read yet</span>';
  const failures = state.failures > 1 ? ` ${state.failures} times in a row` : '';
  const reasons = (state.reasons ?? []).map((each) => `<br>${escapeHtml(each)}`).join('');
  return `${healthText[state.health]}${failures}${reasons}`;
}

function roundCell(state: TargetState | undefined, now: number): string {
  const round = state?.round;
  if (round === undefined) return '';
  const { reads, writes } = round.requests;
  const cost =
    writes === 0 ? count(reads, 'request') : `${count(reads, 'request')}, ${count(writes, 'write')}`;
  return `${escapeHtml(round.result)}, <time datetime="${escapeHtml(round.at)}">${ago(round.at, now)}</time><br><span class="muted">${round.reading === 'full' ? 'read whole' : 'read what moved'}, ${cost}</span>`;
}

function changesCell(name: string, state: TargetState | undefined): string {
  const round = state?.round;
  if (round === undefined) return '';
  const parts = [
    round.changes === 0 ? 'none' : `<span class="change">${round.changes}</span>`,
    ...(round.blocked > 0 ? [`<span class="error">${round.blocked} blocked</span>`] : []),
    ...(round.withheld > 0 ? [`<span class="warning">${round.withheld} withheld</span>`] : []),
  ];
  return `${parts.join(', ')}<br><a href="/targets/${encodeURIComponent(name)}/plan">last plan</a>`;
}

function queueCell(queue: QueueDepth | undefined, now: number): string {
  if (queue === undefined || queue.pending + queue.parked === 0) return '<span class="muted">empty</span>';
  const since = queue.oldest === undefined ? '' : `, the oldest ${ago(queue.oldest, now)}`;
  const parked = queue.parked === 0 ? '' : `<br><span class="error">${queue.parked} parked</span>`;
  return `${count(queue.pending, 'event')}${since}${parked}`;
}

function breakerCell(state: TargetState | undefined): string {
  const breaker = state?.breaker ?? 'closed';
  return breaker === 'closed' ? '<span class="muted">closed</span>' : `<span class="error">${breaker}</span>`;
}

function nextCell({ dueAt, holder }: TargetRow, now: number): string {
  return holder === undefined ? ahead(dueAt, now) : `at work: ${escapeHtml(holder)}`;
}
