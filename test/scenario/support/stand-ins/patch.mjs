import { refusal } from './server.mjs';

/**
 * The resource with the operations of a PATCH carried out (RFC 7644 section 3.5.2), or the refusal, as far as these servers
 * know them: whole attributes, and values of a list by `attribute[value eq "x"]`. The URN of an extension stands before a colon.
 */
export function patched(resource, operations) {
  const result = structuredClone(resource);
  for (const { op, path = '', value } of operations) {
    const [, urn, name, key] = /^(?:(urn:.*):)?(\w+)(?:\[value eq "([^"]*)"\])?$/.exec(path) ?? [];
    if (name === undefined || (key !== undefined && op !== 'remove')) {
      return { refused: refusal(400, `Not understood: ${op} ${path}`, 'invalidPath') };
    }
    if (urn !== undefined) result[urn] ??= {};
    const holder = urn === undefined ? result : result[urn];
    const present = holder[name] ?? [];
    if (key !== undefined) {
      holder[name] = present.filter((item) => keyOf(item) !== key);
      if (holder[name].length === present.length)
        return { refused: refusal(400, `${path} is nobody.`, 'noTarget') };
    } else if (op === 'remove') delete holder[name];
    else if (op === 'add' && Array.isArray(value)) holder[name] = [...present, ...absent(value, present)];
    else holder[name] = value;
  }
  return { result };
}

/** A value that is there already is not added again (RFC 7644 section 3.5.2.1). */
function absent(values, present) {
  const known = new Set(present.map(keyOf));
  return values.filter((value) => !known.has(keyOf(value)));
}

function keyOf(item) {
  return typeof item === 'object' ? item.value : item;
}
