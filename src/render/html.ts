import { createHash } from 'node:crypto';
import type { Plan } from '../changeset/plan.ts';
import { accessSection } from './access-section.ts';
import { conclusion } from './conclusion.ts';
import { drawSvg } from './graph-svg.ts';
import { cardsOf } from './html-cards.ts';
import { nestingPicture } from './html-nesting.ts';
import { pageScript } from './html-script.ts';
import { pageStyle } from './html-style.ts';
import { embeddedJson, escapeHtml, sectionHtml } from './html-text.ts';
import { withoutColour } from './layout.ts';
import { blockSection, withheldSection } from './obstacles.ts';
import { heading, type PlanViewOptions, undeclared } from './plan-view.ts';
import { renderPlan } from './text.ts';
import type { Section } from './view.ts';
import { waiverSection } from './waiver-section.ts';
import { warningSection } from './warning-section.ts';

/**
 * The plan as one file for a browser, from a disk as from a server. It fetches nothing and runs one script, whose hash its
 * own policy names: a script that a hostile name smuggled in would not run.
 */
export function renderPlanHtml(plan: Plan, options: PlanViewOptions = {}): string {
  const { remaining = plan.blocked } = options;
  const [requests, verdict] = conclusion(plan, remaining.length);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${planPagePolicy}">
<meta name="referrer" content="no-referrer">
<title>Plan for ${escapeHtml(plan.target.name)}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<a class="skip" href="#changes">Skip to the changes</a>
<header>
<h1>${escapeHtml(
    (verdict?.cells ?? [])
      .flat()
      .map(({ text }) => text)
      .join(''),
  )}</h1>
<div class="facts">${sectionHtml(heading(plan))}${sectionHtml(requests === undefined ? [] : [requests])}
<p>Digest <code>${escapeHtml(plan.digest)}</code>, ${plan.snapshot === undefined ? `to be applied before ${escapeHtml(plan.expiresAt)}` : 'not to be applied'}</p></div>
</header>
<main>
${[
  obstacles(plan, options),
  part('Access', sectionHtml(accessSection(plan, options))),
  picture(plan),
  changes(options),
  part('Warnings', sectionHtml(warningSection(plan.warnings))),
  part('Waivers', sectionHtml(waiverSection(plan.waivers))),
  part('Undeclared groups', sectionHtml(undeclared(plan, options))),
  asText(plan, options),
]
  .filter((each) => each !== '')
  .join('\n')}
</main>
<script type="application/json" id="cards">${embeddedJson(cardsOf(plan, options))}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

const scriptHash = `sha256-${createHash('sha256').update(pageScript).digest('base64')}`;

/** What the page of a plan may do, for its own head and for a server that sends it. */
export const planPagePolicy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;

function obstacles(plan: Plan, options: PlanViewOptions): string {
  const { remaining = plan.blocked } = options;
  const blocks = plan.blocked.map((block) => {
    return obstacle(blockSection(block, remaining.includes(block)), remaining.includes(block) ? '' : ' held');
  });
  const withheld = plan.withheld.map((each) => obstacle(withheldSection(each, options), ' held'));
  return part('What stands in the way', [...blocks, ...withheld].join('\n'));
}

function obstacle(section: Section, kind: string): string {
  return `<div class="obstacle${kind}">${sectionHtml(section)}</div>`;
}

function part(title: string, content: string): string {
  if (content === '') return '';
  const id = title.toLowerCase().replaceAll(' ', '-');
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${content}\n</section>`;
}

function picture(plan: Plan): string {
  const { graph, left } = nestingPicture(plan);
  if (graph.edges.length === 0) return '';
  const note =
    left === 0
      ? ''
      : `<p class="warning">${left} more nestings are not drawn; the changes below name them all.</p>`;
  const words =
    '<p class="facts">From left to right: has inside. Thick green is added, dashed red is removed.</p>';
  return part(
    'Nesting',
    `${words}${note}<div class="scroll" tabindex="0" role="group" aria-label="Picture">${drawSvg(graph, 'Nesting of the groups concerned')}</div>`,
  );
}

/** Hidden until the script has drawn it. */
function changes({ by = 'group' }: PlanViewOptions): string {
  const radio = (value: string, words: string) =>
    `<label><input type="radio" name="by" value="${value}"${value === by ? ' checked' : ''}>${words}</label>`;
  return `<section id="changes" aria-labelledby="changes-title" tabindex="-1" hidden><h2 id="changes-title">Changes</h2>
<form id="filters" role="search" aria-label="Changes">
<fieldset><legend class="aside">Arranged</legend>${radio('group', 'by group')}${radio('user', 'by person')}</fieldset>
<label>Search ( / )<input type="search" name="text" autocomplete="off"></label>
<label>Action<select name="action"><option value="">all</option><option value="taken">takes something away</option><option value="create">creates</option><option value="update">updates</option><option value="delete">deletes</option></select></label>
<label>Group<input name="group" autocomplete="off"></label>
<label>Person<input name="person" autocomplete="off"></label>
<button type="reset">Show all</button>
<p id="status" role="status" class="facts"></p>
</form>
<div id="list"></div>
<button type="button" id="more" hidden></button></section>`;
}

/** For who cannot run scripts, and for paper. */
function asText(plan: Plan, options: PlanViewOptions): string {
  const lines = renderPlan(plan, { ...options, paint: withoutColour, width: 120 }).split('\n');
  const text = lines.map(escapeHtml).join('\n');
  return `<section><details><summary>The plan as text</summary><pre tabindex="0">${text}</pre></details></section>`;
}
