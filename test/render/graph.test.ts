import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Graph, manifestGraph } from '../../src/render/graph.ts';
import { placeNodes } from '../../src/render/graph-layout.ts';
import { drawSvg } from '../../src/render/graph-svg.ts';
import { drawDot, drawMermaid } from '../../src/render/graph-text.ts';

const small: Graph = {
  nodes: [
    { id: 'group/support', kind: 'group', label: 'Support' },
    { id: 'group/night', kind: 'group', label: 'Night "Owls"' },
    { id: 'skill/billing', kind: 'skill', label: 'Billing' },
  ],
  edges: [
    { from: 'group/support', to: 'group/night', kind: 'nests' },
    { from: 'group/night', to: 'skill/billing', kind: 'grants', label: '3' },
  ],
};

/** A graph whose every text is `text`. */
const named = (text: string): Graph => ({
  nodes: [
    { id: `group/${text}`, kind: 'group', label: text },
    { id: `role/${text}`, kind: 'role', label: text, state: 'added' },
  ],
  edges: [{ from: `group/${text}`, to: `role/${text}`, kind: 'grants', label: text }],
});

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '\\',
        ']',
        ';',
        '#34;',
        '&',
        '<',
        '>',
        '-->',
        '\n',
        '%%',
        '\uffff',
        '\u202e',
        '</svg>',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.join(''));

test('in Mermaid', () => {
  expect(drawMermaid(small)).toMatchInlineSnapshot(`
    "flowchart LR
      n0["Support"]
      n1["Night #34;Owls#34;"]
      n2(["skill Billing"])
      n0 --> n1
      n1 -.->|"3"| n2
    "
  `);
});

test('in DOT', () => {
  expect(drawDot(small)).toMatchInlineSnapshot(`
    "digraph rollcall {
      rankdir=LR;
      node [shape=box, fontname="sans-serif"];
      "group/support" [label="Support"];
      "group/night" [label="Night \\"Owls\\""];
      "skill/billing" [label="skill Billing", shape=ellipse];
      "group/support" -> "group/night";
      "group/night" -> "skill/billing" [style=dashed, label="3"];
    }
    "
  `);
});

test('in SVG: every group, every nesting in words, and nothing that is fetched', () => {
  const svg = drawSvg(small, 'Nesting and grants');
  for (const said of [
    '<title>Support has inside Night &quot;Owls&quot;</title>',
    '<title>Night &quot;Owls&quot; grants Billing, 3</title>',
    '>skill Billing</text>',
  ])
    expect(svg).toContain(said);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\(/);
});

test('a hostile name is a label in Mermaid', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const [, first = '', second = '', edge = '', ...rest] = drawMermaid(named(text)).split('\n');
      expect(first).toMatch(/^ {2}n0\["[^"\p{Cc}[\](){}<>|]*"\]$/u);
      expect(second).toMatch(/^ {2}n1\(\["[^"\p{Cc}[\](){}<>|]*"\]\)$/u);
      expect(edge).toMatch(/^ {2}n0 -\.->\|"[^"\p{Cc}[\](){}<>|]*"\| n1$/u);
      expect(rest).toEqual(['']);
    }),
  );
});

test('and in DOT', () => {
  const quoted = '"(?:[^"\\\\\\p{Cc}]|\\\\["\\\\])*"';
  fc.assert(
    fc.property(hostile, (text) => {
      const [first = '', second = '', edge = '', ...rest] = drawDot(named(text)).split('\n').slice(3);
      expect(first).toMatch(new RegExp(`^ {2}${quoted} \\[label=${quoted}\\];$`, 'u'));
      expect(second).toMatch(new RegExp(`^ {2}${quoted} \\[label=${quoted}, shape=ellipse\\];$`, 'u'));
      expect(edge).toMatch(
        new RegExp(`^ {2}${quoted} -> ${quoted} \\[style=dashed, label=${quoted}\\];$`, 'u'),
      );
      expect(rest).toEqual(['}', '']);
    }),
  );
});

test('and in SVG', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const svg = drawSvg(named(text), text);
      const tags = new Set(svg.match(/<\/?\w+/g));
      expect([...tags].sort()).toEqual(
        ['<g', '<path', '<rect', '<style', '<svg', '<text', '<title']
          .flatMap((tag) => (['<path', '<rect'].includes(tag) ? [tag] : [tag, `</${tag.slice(1)}`]))
          .sort(),
      );
      expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)|[^\P{Cc}\n]|[\ufffe\uffff]/u);
    }),
  );
});

test('a nested group stands right of every group it is in; a circle ends', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { selector: String }),
      (pairs) => {
        const nodes = ids.map((id) => ({ id, kind: 'group' as const, label: id }));
        const edges = pairs.map(([from, to]) => ({ from, to, kind: 'nests' as const }));
        const placed = placeNodes({ nodes, edges });
        expect(placed.map(({ node }) => node.id).sort()).toEqual(ids);
        expect(new Set(placed.map(({ column, row }) => `${column} ${row}`)).size).toBe(ids.length);
        const columns = new Map(placed.map(({ node, column }) => [node.id, column]));
        if (pairs.every(([from, to]) => from < to)) {
          for (const [from, to] of pairs) expect(columns.get(from)).toBeLessThan(columns.get(to) ?? 0);
        }
      },
    ),
  );
});

test('of a manifest: what is in a group and what it grants; what nobody grants is left out', () => {
  const origin = { file: 'rollcall.yaml', pointer: [] } as never;
  const group = {
    origin,
    previously: [],
    membership: 'exact' as const,
    except: [],
    grants: [],
    attributes: [],
    allowEmpty: false,
    protect: false,
  };
  const drawn = manifestGraph({
    catalogue: [
      { kind: 'role', key: 'agent', name: 'Agent', origin },
      { kind: 'role', key: 'admin', name: 'Admin', origin },
    ],
    groups: [
      {
        ...group,
        key: 'support',
        displayName: 'Support',
        members: [
          { kind: 'group', key: 'night', origin },
          { kind: 'person', by: 'userName', value: 'jane', origin },
        ],
      },
      {
        ...group,
        key: 'night',
        displayName: 'Night',
        grants: [{ kind: 'role', mode: 'exact', origin, items: [{ key: 'agent', origin }] }],
      },
    ],
  });
  expect(drawn.nodes.map(({ id }) => id)).toEqual(['group/support', 'group/night', 'role/agent']);
  expect(drawn.edges).toEqual([
    { from: 'group/support', to: 'group/night', kind: 'nests' },
    { from: 'group/night', to: 'role/agent', kind: 'grants' },
  ]);
});
