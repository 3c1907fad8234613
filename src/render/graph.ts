import type { Manifest } from '../manifest/manifest.ts';

/** Groups, what they hold and what they grant, before anybody decides how it is drawn. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  readonly kind: 'group' | 'role' | 'skill' | 'language';
  readonly label: string;
  readonly state?: State;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** A group has another as its member, or grants something. */
  readonly kind: 'nests' | 'grants';
  readonly label?: string;
  readonly state?: State;
}

/** What becomes of a group or of a nesting. */
export type State = 'added' | 'changed' | 'removed';

/** Every declared group, the groups inside it and what it grants. Groups that have and grant nothing stand alone. */
export function manifestGraph({ groups, catalogue }: Pick<Manifest, 'groups' | 'catalogue'>): Graph {
  const granted = new Set(
    groups.flatMap(({ grants }) =>
      grants.flatMap(({ kind, items }) => items.map(({ key }) => `${kind}/${key}`)),
    ),
  );
  return {
    nodes: [
      ...groups.map(({ key, displayName }) => ({
        id: `group/${key}`,
        kind: 'group' as const,
        label: displayName,
      })),
      ...catalogue
        .filter(({ kind, key }) => granted.has(`${kind}/${key}`))
        .map(({ kind, key, name = key }) => ({ id: `${kind}/${key}`, kind, label: name })),
    ],
    edges: groups.flatMap(edgesOf),
  };
}

function edgesOf({ key, members = [], grants }: Manifest['groups'][number]): readonly GraphEdge[] {
  const from = `group/${key}`;
  return [
    ...members.flatMap((member): readonly GraphEdge[] =>
      member.kind === 'group' ? [{ from, to: `group/${member.key}`, kind: 'nests' }] : [],
    ),
    ...grants.flatMap(({ kind, items }) =>
      items.map(
        (item): GraphEdge => ({
          from,
          to: `${kind}/${item.key}`,
          kind: 'grants',
          ...(item.proficiency !== undefined && { label: `${item.proficiency}` }),
        }),
      ),
    ),
  ];
}
