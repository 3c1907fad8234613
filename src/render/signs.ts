import { type Role, type Span, span } from './view.ts';

export type ChangeKind = 'create' | 'update' | 'delete';

const signs: Readonly<Record<ChangeKind, { readonly sign: string; readonly role: Role }>> = {
  create: { sign: '+', role: 'addition' },
  update: { sign: '~', role: 'change' },
  delete: { sign: '-', role: 'removal' },
};

/** The sign that a line begins with: something comes, changes or goes. */
export function signSpan(kind: ChangeKind): Span {
  const { sign, role } = signs[kind];
  return span(`${sign} `, role);
}

export function roleOf(kind: ChangeKind): Role {
  return signs[kind].role;
}
