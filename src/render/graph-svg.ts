import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { type PlacedNode, placeNodes } from './graph-layout.ts';
import { escapeHtml, visible } from './html-text.ts';

const node = { width: 190, height: 32, across: 270, down: 46, margin: 16 };

/** Characters of a label that fit its box; the whole of it is in the title. */
const longestLabel = 24;

/** Light and dark as the reader's system has it. Colour is never alone: what is added is thick, what goes is dashed. */
const style = `
.graph{--ink:#1f2328;--line:#8c959f;--box:#f6f8fa;--add:#1a7f37;--del:#cf222e;--upd:#9a6700;font:13px system-ui,sans-serif}
@media(prefers-color-scheme:dark){.graph{--ink:#e6edf3;--line:#6e7681;--box:#161b22;--add:#3fb950;--del:#f85149;--upd:#d29922}}
.graph rect{fill:var(--box);stroke:var(--line)}.graph text{fill:var(--ink)}.graph path{fill:none;stroke:var(--line)}
.graph .tip{fill:var(--line);stroke:none}.graph .grants path{stroke-dasharray:1 3}
.graph .added rect,.graph .added path{stroke:var(--add);stroke-width:2.5}.graph .added .tip{fill:var(--add);stroke:none}
.graph .changed rect{stroke:var(--upd);stroke-width:2}
.graph .removed rect,.graph .removed path{stroke:var(--del);stroke-width:2;stroke-dasharray:6 4}
.graph .removed .tip{fill:var(--del);stroke:none}
`.trim();

/** A picture that stands on its own: one file, no script, nothing fetched. Read from left to right: has inside, grants. */
export function drawSvg(graph: Graph, title: string): string {
  const placed = placeNodes(graph);
  const places = new Map(placed.map((each) => [each.node.id, each]));
  const width = size(
    placed.map(({ column }) => column),
    node.across,
    node.width,
  );
  const height = size(
    placed.map(({ row }) => row),
    node.down,
    node.height,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="graph" role="img" aria-label="${escapeHtml(title)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    ...graph.edges.map((edge) => edgeSvg(edge, places)),
    ...placed.map(nodeSvg),
    '</svg>\n',
  ].join('\n');
}

function size(steps: readonly number[], step: number, last: number): number {
  return steps.reduce((most, each) => Math.max(most, each), 0) * step + last + 2 * node.margin;
}

function edgeSvg(edge: GraphEdge, places: ReadonlyMap<string, PlacedNode>): string {
  const [from, to] = [places.get(edge.from), places.get(edge.to)];
  if (from === undefined || to === undefined) return '';
  const start = { x: left(from) + node.width, y: middle(from) };
  const end = { x: left(to) - 7, y: middle(to) };
  const bend = Math.max(40, (end.x - start.x) / 2);
  const words = `${visible(from.node.label)} ${edge.kind === 'nests' ? 'has inside' : 'grants'} ${visible(to.node.label)}`;
  const classes = [edge.kind, edge.state].filter(Boolean).join(' ');
  return [
    `<g class="${classes}"><title>${escapeHtml([words, edge.label, edge.state].filter(Boolean).join(', '))}</title>`,
    `<path d="M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}"/>`,
    `<path class="tip" d="M${end.x} ${end.y - 4}l7 4l-7 4z"/></g>`,
  ].join('');
}

const signs = { added: '+ ', changed: '~ ', removed: '− ' } as const;

function nodeSvg(place: PlacedNode): string {
  const { id, kind, label, state } = place.node;
  const [x, y] = [left(place), middle(place) - node.height / 2];
  const words = [id, visible(label), state].filter(Boolean).join(', ');
  const corner = kind === 'group' ? 4 : 16;
  return [
    `<g${state === undefined ? '' : ` class="${state}"`}><title>${escapeHtml(words)}</title>`,
    `<rect x="${x}" y="${y}" width="${node.width}" height="${node.height}" rx="${corner}"/>`,
    `<text x="${x + 10}" y="${y + 21}">${escapeHtml(shortLabel(place.node))}</text></g>`,
  ].join('');
}

function shortLabel({ kind, label, state }: GraphNode): string {
  const text = [
    ...`${state === undefined ? '' : signs[state]}${kind === 'group' ? '' : `${kind} `}${visible(label)}`,
  ];
  return text.length <= longestLabel ? text.join('') : `${text.slice(0, longestLabel - 1).join('')}…`;
}

function left({ column }: PlacedNode): number {
  return node.margin + column * node.across;
}

function middle({ row }: PlacedNode): number {
  return node.margin + row * node.down + node.height / 2;
}
