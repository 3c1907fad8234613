import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Slapd, slapdIsThere, slapdNames, startSlapd } from '../../support/slapd.ts';
import { type StandInScene, standInStory } from '../support/stand-ins/story.ts';
import { peopleInGroups } from './people.ts';

describe.skipIf(!slapdIsThere)('with a real LDAP server', () => {
  let slapd: Slapd;
  beforeAll(async () => {
    slapd = await startSlapd(
      peopleInGroups({
        ana: ['1001', 'support', 'escalations'],
        ben: ['1002', 'billing'],
        cleo: ['1003'],
        dan: ['1004', 'billing', 'support'],
        eva: ['1005', 'support'],
        finn: ['1006', 'billing'],
        zoe: ['1099', 'support'],
      }),
    );
  });
  afterAll(() => slapd.stop());

  standInStory(
    import.meta.dirname,
    'ldap-groups-to-attribute',
    async (scene) => {
      const { gate, rollcall, meanwhile } = scene;
      await rollcall('plan');
      justBeforeOurWriteTo(scene, 'u-ben', (ben) => ({
        ...ben,
        customAttributes: [ourAttribute('billing')],
      }));
      justBeforeOurWriteTo(scene, 'u-eva', (eva) => ({ ...eva, title: 'Team Lead' }));
      justBeforeOurWriteTo(scene, 'u-finn', (finn) => ({
        ...finn,
        customAttributes: [ourAttribute('fraud')],
      }));
      await rollcall('apply', '--auto-approve', '--parallelism', '1', '-v');
      await rollcall('plan');
      meanwhile('The administrator has read the report, and LDAP is right.');
      await rollcall('apply', '--auto-approve');
      await rollcall('plan', '--detailed-exitcode');
      expect(new Set(gate.writes().map(({ method }) => method))).toEqual(new Set(['PUT']));
    },
    {
      env: () => ({
        LDAP_URL: slapd.url,
        LDAP_DN: slapdNames.readerDn,
        LDAP_PASSWORD: slapdNames.readerPassword,
      }),
    },
  );
});

const ourAttribute = (group: string) => ({ name: 'ldapGroupMemberships', value: `["${group}"]` });

type Person = Readonly<Record<string, unknown>> & { readonly meta: { readonly etag: string } };

/** The administrator works as carefully as we do: with the version she has read. */
function justBeforeOurWriteTo({ gate, standIn }: StandInScene, id: string, edit: (person: Person) => object) {
  gate.justBefore(
    ({ method, path }) => method === 'PUT' && path === `/Users/${id}`,
    async () => {
      const person = (await (await standIn.request('GET', `/Users/${id}`)).json()) as Person;
      const headers = { 'if-match': person.meta.etag };
      const answer = await standIn.request('PUT', `/Users/${id}`, { body: edit(person), headers });
      if (!answer.ok) throw new Error(`the administrator got ${answer.status}`);
      return undefined;
    },
  );
}
