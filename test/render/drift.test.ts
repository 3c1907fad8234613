import { expect, test } from 'vitest';
import type { DriftDocument } from '../../src/changeset/drift.gen.ts';
import { renderDrift } from '../../src/render/drift.ts';
import { withoutColour } from '../../src/render/layout.ts';
import { byRun, drift, finding, memberFinding, roleFinding } from './drift.ts';

const text = (document: DriftDocument) => renderDrift(document, { paint: withoutColour, width: 140 });
const lastLine = (document: DriftDocument) => text(document).trimEnd().split('\n').at(-1);

test('first whose access moved, then group by group what was taken away, what was added, how to go on', () => {
  const document = drift([
    finding('value-changed', {
      address: 'group/billing',
      displayName: 'Billing',
      path: 'displayName',
      declared: 'Billing',
      live: 'Biling',
    }),
    memberFinding('member-added', 'sam'),
    memberFinding('member-removed', 'jane', byRun),
    memberFinding('member-removed', 'bo', { ground: 'through department eq "Support"' }),
    memberFinding('member-added', 'eve', { ground: 'until 2026-11-01' }),
    roleFinding('grant-removed', 'jane', 'Agent', { ...byRun, ground: 'through group/support' }),
    roleFinding('grant-added', 'sam', 'Admin'),
    finding('group-removed', { address: 'group/night', displayName: 'Night', ...byRun }),
  ]);
  expect(text(document)).toMatchInlineSnapshot(`
    "production · genesys-cloud · https://api.mypurecloud.de · as of 2026-12-01
    Since run 20261120T080000Z-00000a, which ended 2026-11-20T08:00:05.000Z.

    Access: 1 person lacks role Agent that the manifest gives (jane@company.com).
    Access: 1 person has role Admin that the manifest does not give (sam@company.com).

    ~ group/support          Support
        - jane@company.com  Jane  was removed; added by rollcall on 2026-11-20 (run 20261120T080000Z-00000a)  directory/support.yaml:9
        - bo@company.com    Bo    is missing (through department eq "Support")  directory/support.yaml:9
        + sam@company.com   Sam   was added
        + eve@company.com   Eve   was added (until 2026-11-01)

    ~ user/jane@company.com  jane
        - role Agent  was removed (through group/support); added by rollcall on 2026-11-20 (run 20261120T080000Z-00000a)

    - group/night            Night    was removed; added by rollcall on 2026-11-20 (run 20261120T080000Z-00000a)

    ~ group/billing          Billing
        ~ displayName "Billing" → "Biling"  was changed

    ~ user/sam@company.com   sam
        + role Admin  was added

    To go on:
        put it back                 rollcall apply
        write it into the manifest  rollcall drift --adopt
        put up with it for a while  rollcall drift --tolerate-until 2026-12-15 --reason TEXT

    Drift: 3 added, 4 removed, 1 changed in 3 groups and 2 people; 3 of them undo what a run did.
    "
  `);
});

test('without a journal it says that nothing is known', () => {
  const { since: _none, ...document } = drift([memberFinding('member-added', 'sam')]);
  expect(text(document)).toContain('No journal here tells of a whole run on this directory');
});

test('no drift is one line beneath the heading', () => {
  expect(lastLine(drift([]))).toBe('No drift. The live directory matches the manifest.');
  const selection = { only: ['group/support'], except: [] };
  expect(lastLine(drift([], { revert: { selection } }))).toBe(
    'No drift in the selected part of the manifest.',
  );
});

test('what is pending is counted, and is no drift', () => {
  const pending = [memberFinding('member-removed', 'jane', { class: 'pending' })];
  expect(text(drift([], { pending }))).toContain('Pending: 1 difference that the manifest asks for since');
  expect(lastLine(drift([], { pending }))).toBe('No drift was found; 1 pending.');
});

test('the selection goes with the lines to be copied, as a shell takes it', () => {
  const selection = { only: ['group/support-*'], except: ["user/o'neil@company.com"] };
  const shown = text(drift([memberFinding('member-added', 'sam')], { revert: { selection } }));
  const flags = "--only 'group/support-*' --except 'user/o'\\''neil@company.com'";
  expect(shown).toContain(`rollcall apply ${flags}\n`);
  expect(shown).toContain(`rollcall drift ${flags} --adopt\n`);
});
