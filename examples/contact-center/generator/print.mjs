const LINE = 110;

/** JSON as the formatter of this repository lays it out: what fits on a line stays on one. */
export function printJson(value) {
  return layOut(value, '', 0);
}

/** @param around what else is on the first line: the label before and the comma after */
function layOut(value, indent, around) {
  const flat = flatJson(value);
  const fits = indent.length + around + flat.length <= LINE;
  if (isScalar(value) || (fits && !isResource(value))) return flat;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const items = Object.entries(value).map(([key, item], index, { length }) => {
    const label = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    const comma = index < length - 1 ? ',' : '';
    return inner + label + layOut(item, inner, label.length + comma.length) + comma;
  });
  return `${open}\n${items.join('\n')}\n${indent}${close}`;
}

const isScalar = (value) => typeof value !== 'object' || value === null;

/** A resource is spread over lines even where it would fit on one. */
const isResource = (value) => 'id' in value;

function flatJson(value) {
  if (isScalar(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flatJson).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${flatJson(item)}`)
    .join(', ')} }`;
}
