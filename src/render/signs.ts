import { type Role, type Span, span } from './view.ts';

export type Deed = 'create' | 'update' | 'delete';

const signs: Readonly<Record<Deed, { readonly sign: string; readonly role: Role }>> = {
  create: { sign: '+', role: 'addition' },
  update: { sign: '~', role: 'change' },
  delete: { sign: '-', role: 'removal' },
};

/** The sign that a line begins with: something comes, changes or goes. */
export function signSpan(deed: Deed): Span {
  const { sign, role } = signs[deed];
  return span(`${sign} `, role);
}

export function roleOf(deed: Deed): Role {
  return signs[deed].role;
}
