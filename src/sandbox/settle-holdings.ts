import { isComplex, type ScimValue } from '../scim/resource.ts';
import type { Catalogue } from './catalogue.ts';
import { holdingsOf, nameOf, namesHeld, withHoldings } from './holdings.ts';
import type { HoldingKind } from './listed-name.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { Attributes } from './stored.ts';
import type { Switches } from './switches.ts';

const MOST_PROFICIENCIES = 50;
const HIGHEST_PROFICIENCY = 5;

/**
 * What Genesys Cloud makes of a list of skills, languages or roles that somebody writes (genesys-cloud.md section 3):
 * names must be on the organisation's list, proficiencies in range, and what a role says beside its name is lost.
 * What was held before is believed, and a list that nobody wrote is left as it is.
 */
export function settleHoldings(
  kind: HoldingKind,
  attributes: Attributes,
  before: Attributes,
  catalogue: Catalogue,
  switches: Switches,
): Attributes {
  const written = holdingsOf(attributes, kind);
  if (written === undefined || written === holdingsOf(before, kind)) return attributes;
  if (kind !== 'roles' && written.length > MOST_PROFICIENCIES) {
    throw badRequest('invalidValue', `At most ${MOST_PROFICIENCIES} ${kind} are allowed.`);
  }
  const held = new Set(namesHeld(before, kind));
  const known = written.filter((holding) => {
    const name = nameOf(kind, holding) ?? '';
    if (switches.unknownName === 'accept' || held.has(name) || catalogue[kind].offers(name)) return true;
    if (switches.unknownName === 'ignore') return false;
    throw unknownName[switches.unknownNameError](`There is nothing named ${name} among the ${kind}.`);
  });
  const settled = known.map((holding) => settleOne(kind, holding, switches));
  return withHoldings(attributes, kind, settled);
}

const unknownName: Readonly<Record<Switches['unknownNameError'], (message: string) => Refusal>> = {
  scim: (message) => badRequest('invalidValue', message),
  platform: (message) => new Refusal(400, message, { gateway: true }),
  notFound: (message) => new Refusal(404, message, { gateway: true }),
};

function settleOne(kind: HoldingKind, holding: ScimValue, switches: Switches): ScimValue {
  if (kind === 'roles') return { value: nameOf(kind, holding) ?? '' };
  const proficiency = isComplex(holding) ? holding.proficiency : undefined;
  if (!isComplex(holding) || typeof proficiency !== 'number') return holding;
  if (proficiency < 0 || proficiency > HIGHEST_PROFICIENCY) {
    throw badRequest('invalidValue', `A proficiency lies between 0 and ${HIGHEST_PROFICIENCY}.`);
  }
  const rounds = kind === 'languages' && switches.roundedLanguages;
  return rounds ? { ...holding, proficiency: Math.round(proficiency) } : holding;
}
