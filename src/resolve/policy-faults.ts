import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate, Origin } from '../diagnostic/source.ts';
import type { CarrierReaders } from '../directory/carrier-reader.ts';
import type { LiveUser } from '../directory/resource.ts';
import type { RolePolicyDeclaration } from '../manifest/access.ts';

interface PolicyFaultsInput {
  readonly rolePolicy?: RolePolicyDeclaration | undefined;
  readonly readers: CarrierReaders;
  /** Everybody who was read; nobody where the run is not about people. */
  readonly people: readonly LiveUser[];
  readonly locate: Locate;
}

/** Why the role policy would judge people without seeing what they hold: everything would then seem to be allowed. */
export function policyFaults(input: PolicyFaultsInput): readonly Diagnostic[] {
  const { rolePolicy, readers, people, locate } = input;
  const role = readers.get('role');
  const [origin] = rolePolicy === undefined ? [] : originsOf(rolePolicy);
  if (role === undefined || origin === undefined) return [];
  const range = locate(origin);
  if (role.carrier.on === 'group') {
    return [
      {
        code: 'carrier-missing',
        severity: 'error',
        summary: 'the role policy judges what people hold, but this server keeps roles on groups',
        range,
        expected: 'a server that keeps roles on users, or a policy of `nesting` alone',
      },
    ];
  }
  if (people.length === 0 || people.some(({ resource }) => role.read(resource).length > 0)) return [];
  return [
    {
      code: 'reading-incomplete',
      severity: 'warning',
      summary:
        'nobody in the directory has a role, so the server may leave roles out, and the role policy sees none',
      range,
      advice: 'Check that the credentials may read the roles of people.',
    },
  ];
}

function originsOf({ allow, conflicts, limits, requireApproval }: RolePolicyDeclaration): readonly Origin[] {
  const rules = [...(allow === undefined ? [] : [allow]), ...conflicts, ...limits, ...requireApproval];
  return rules.map(({ origin }) => origin);
}
