import { ENTERPRISE_USER_SCHEMA, isComplex, type ScimComplex, type ScimValue } from '../scim/resource.ts';
import type { Catalogue } from './catalogue.ts';
import type { ScimFace } from './face.ts';
import { holdingsOf, namesHeld, withHoldings } from './holdings.ts';
import { badRequest } from './refusal.ts';
import { settleHoldings } from './settle-holdings.ts';
import type { Attributes } from './stored.ts';
import type { Switches } from './switches.ts';
import type { DirectoryView } from './view.ts';

/** What Genesys Cloud asks of a user beyond the schema, and what it adds to a new one. */
export function reviewGenesys(switches: Switches, catalogue: Catalogue): ScimFace['review'] {
  return (type, attributes, before, view) => {
    if (type.name === 'Group') return attributes;
    const earlier = before?.attributes ?? {};
    refuseUnknownManager(attributes, earlier, view);
    const settled = (['skills', 'languages', 'roles'] as const).reduce(
      (current, kind) => settleHoldings(kind, current, earlier, catalogue, switches),
      withDateOfHire(attributes),
    );
    if (before === undefined) return withBeginnings(settled, switches.defaultRole);
    return withState(settled, before.attributes);
  };
}

/** A manager is named by id, not by e-mail address (genesys-cloud.md section 3). */
function refuseUnknownManager(attributes: Attributes, before: Attributes, view: DirectoryView): void {
  const id = managerOf(attributes);
  if (id === undefined || id === managerOf(before)) return;
  const manager = view.get('User', id);
  if (manager === undefined || manager.deleted === true)
    throw badRequest('invalidValue', `There is no user ${id} to be a manager.`);
}

function managerOf(attributes: Attributes): string | undefined {
  const { manager } = enterpriseOf(attributes);
  return isComplex(manager) && typeof manager.value === 'string' ? manager.value : undefined;
}

/** Taken in as any ISO 8601 time, and shown as a day. */
function withDateOfHire(attributes: Attributes): Attributes {
  const enterprise = enterpriseOf(attributes);
  const { dateHire } = enterprise;
  if (typeof dateHire !== 'string') return attributes;
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(dateHire) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(dateHire)))
    throw badRequest('invalidValue', 'dateHire must be a date of ISO 8601.');
  if (day === dateHire) return attributes;
  return { ...attributes, [ENTERPRISE_USER_SCHEMA]: { ...enterprise, dateHire: day } as ScimValue };
}

function enterpriseOf(attributes: Attributes): ScimComplex {
  const enterprise = attributes[ENTERPRISE_USER_SCHEMA];
  return isComplex(enterprise) ? enterprise : {};
}

/** A new user is active and holds the default role. */
function withBeginnings(attributes: Attributes, defaultRole: string): Attributes {
  const begun = withState(attributes, { active: true });
  if (defaultRole === '' || namesHeld(begun, 'roles').includes(defaultRole)) return begun;
  return withHoldings(begun, 'roles', [...(holdingsOf(begun, 'roles') ?? []), { value: defaultRole }]);
}

/** A user is active or inactive, so a write that clears the state leaves it as it was. */
function withState(attributes: Attributes, before: Attributes): Attributes {
  const { active } = before;
  return active === undefined || attributes.active !== undefined ? attributes : { ...attributes, active };
}
