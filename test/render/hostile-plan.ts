import type { Plan } from '../../src/changeset/plan.ts';
import { addition, at, change, entry, grant, ground, lost, members, person, plan, removal } from './plan.ts';

/** A plan in which every text that strangers can choose is `text`. */
export function hostilePlan(text: string): Plan {
  const named = { name: text, displayName: text };
  return plan({
    target: { name: text, type: 'genesys-cloud', baseUrl: `https://${text}`, versions: 'etag' },
    changes: [
      change({
        address: `group/${text}`,
        displayName: text,
        externalId: text,
        source: at(1, text),
        attributes: [
          { path: 'displayName', before: text, after: `${text}!` },
          { path: text, before: text },
        ],
        members: members(
          1,
          [
            { ...addition('jane', entry(9, { reason: text, source: at(3, text) })), ...named },
            { type: 'Group', name: text, grounds: [{ ...entry(4), kind: 'nested', text }] },
          ],
          [
            { ...removal('sam'), ...named },
            { ...removal('kim'), type: 'Group', ...named },
          ],
        ),
      }),
      change({ kind: 'delete', address: `group/2${text}`, displayName: text, members: members(3, []) }),
    ],
    users: [
      person('jane', {
        address: `user/${text}`,
        userName: text,
        displayName: text,
        attributes: [{ path: text, before: [text], after: text, mapping: text, row: text }],
        grants: [grant(text, { grounds: [ground(9, text, { through: text })] }), lost(text, text)],
      }),
    ],
    waivers: [
      { rule: 'allow', user: text, until: text, reason: text, owner: text, source: at(1), used: false },
    ],
    withheld: [
      {
        address: `group/${text}`,
        displayName: text,
        reason: text,
        members: [{ ...removal('bo'), ...named }],
        deletion: true,
      },
    ],
    blocked: [
      {
        rule: 'role-allow',
        summary: text,
        addresses: [text],
        source: at(2, text),
        skips: [{ address: text, grants: [text] }],
      },
    ],
    undeclared: [{ id: text, displayName: text, externalId: text }],
    warnings: [{ code: 'inactive-member', summary: text, advice: text, source: { file: text, line: 1 } }],
  });
}
