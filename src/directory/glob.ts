import { foldName } from '../scim/fold.ts';

/**
 * Whether a display name or an address fits a pattern: `*` stands for any run of characters, case and composition mean
 * nothing (as for names in SCIM). Taking each part at its first place finds a fit if there is one, in a single pass: a regular
 * expression with many stars may take for ever.
 */
export function matchesGlob(glob: string, text: string): boolean {
  const name = foldName(text);
  const [first = '', ...others] = foldName(glob).split('*');
  const last = others.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
