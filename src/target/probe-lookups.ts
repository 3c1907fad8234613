import { readAttribute, type ScimResource } from '../scim/resource.ts';
import { holdsKey, type Key } from './lookup.ts';
import { fetchPage, type ListRequest } from './paging.ts';
import { type Finding, fine, warning } from './probe-finding.ts';
import type { Target } from './target.ts';

interface LookUpProbe {
  readonly target: Target;
  readonly of: ListRequest['of'];
  /** Somebody who is certainly there. */
  readonly present: ScimResource;
}

/** Nobody is called so. */
const nobody = 'rollcall-doctor-1f6d2c4e';

/** Whether a look-up with `eq` finds whom it should and nobody else, for each attribute the profile looks up by. */
export async function probeLookUps(probe: LookUpProbe): Promise<readonly Finding[]> {
  const { target, of, present } = probe;
  const field = of === 'users' ? 'userFilters' : 'groupFilters';
  const attributes = target.profile[field].filter((attribute) => attribute !== 'id');
  const keys = attributes.flatMap((attribute) => {
    const value = readAttribute(present, attribute);
    return typeof value === 'string' && value !== '' ? [{ attribute, value }] : [];
  });
  const faults = (
    await Promise.all(keys.map(async (key) => [key.attribute, await faultOf(probe, key)] as const))
  ).filter(([, fault]) => fault !== undefined);
  const noun = of === 'users' ? 'people' : 'groups';
  if (keys.length === 0) return [];
  if (faults.length === 0)
    return [fine('look-ups', `${noun} are found by ${keys.map(({ attribute }) => attribute).join(', ')}`)];
  const wrong = new Set(faults.map(([attribute]) => attribute));
  const kept = target.profile[field].filter((attribute) => !wrong.has(attribute));
  const summary = `${noun}: ${faults.map(([attribute, fault]) => `by ${attribute} ${fault}`).join('; ')}`;
  const advice = 'A plan notices, and lists everything instead; the profile saves it the look.';
  return [warning('look-ups', summary, { advice, profile: { [field]: kept } })];
}

async function faultOf({ target, of }: LookUpProbe, key: Key): Promise<string | undefined> {
  const ask = (value: string) =>
    fetchPage(
      {
        ...{ target, of, pageSize: 2, attributes: [key.attribute] },
        filter: `${key.attribute} eq ${JSON.stringify(value)}`,
      },
      { startIndex: 1, count: 2 },
    );
  const found = await ask(key.value);
  if (found.kind === 'missing') return `a look-up fails: ${found.reason}`;
  if (!found.items.some((item) => holdsKey(item, key))) return 'nobody is found who is there';
  if (!found.items.every((item) => holdsKey(item, key))) return 'others are found as well';
  const absent = await ask(nobody);
  if (absent.kind === 'missing') return `a look-up of nobody fails: ${absent.reason}`;
  return absent.items.length > 0 ? 'somebody is found who is not there' : undefined;
}
