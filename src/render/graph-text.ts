import type { Graph, GraphNode } from './graph.ts';
import { visible } from './html-text.ts';

/** A graph in the languages of other programs. Names of strangers are labels there, never syntax. */

/** For Markdown of GitHub and GitLab, in a block of code called `mermaid`. */
export function drawMermaid({ nodes, edges }: Graph): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  return lines([
    'flowchart LR',
    ...nodes.map((node, index) => {
      const label = `"${mermaidText(labelOf(node))}"`;
      return `  n${index}${node.kind === 'group' ? `[${label}]` : `([${label}])`}`;
    }),
    ...edges.map(({ from, to, kind, label }) => {
      const arrow = kind === 'nests' ? '-->' : '-.->';
      const words = label === undefined ? '' : `|"${mermaidText(label)}"|`;
      return `  ${names.get(from)} ${arrow}${words} ${names.get(to)}`;
    }),
  ]);
}

/** For Graphviz. */
export function drawDot({ nodes, edges }: Graph): string {
  return lines([
    'digraph rollcall {',
    '  rankdir=LR;',
    '  node [shape=box, fontname="sans-serif"];',
    ...nodes.map((node) => {
      const shape = node.kind === 'group' ? '' : ', shape=ellipse';
      return `  ${dotText(node.id)} [label=${dotText(labelOf(node))}${shape}];`;
    }),
    ...edges.map(({ from, to, kind, label }) => {
      const looks = [
        ...(kind === 'grants' ? ['style=dashed'] : []),
        ...(label === undefined ? [] : [`label=${dotText(label)}`]),
      ];
      return `  ${dotText(from)} -> ${dotText(to)}${looks.length === 0 ? '' : ` [${looks.join(', ')}]`};`;
    }),
    '}',
  ]);
}

function labelOf({ kind, label }: GraphNode): string {
  return kind === 'group' ? label : `${kind} ${label}`;
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}

/** Mermaid has no escape for a quotation mark but its own `#34;`; whatever is no letter or digit is written that way. */
function mermaidText(text: string): string {
  return visible(text).replace(/[^\p{L}\p{M}\p{N} ]/gu, (found) => `#${found.codePointAt(0)};`);
}

/** Graphviz reads backslashes and HTML entities inside quotation marks. */
function dotText(text: string): string {
  const escaped = visible(text)
    .replaceAll('&', '&amp;')
    .replace(/["\\]/g, (found) => `\\${found}`);
  return `"${escaped}"`;
}
