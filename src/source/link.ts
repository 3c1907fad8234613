/**
 * The target of the first link with relation `next` in a Link header (RFC 8288 section 3), as it is written there.
 * Commas stand between links and inside addresses alike, so links are told apart by their angle brackets.
 */
export function nextLink(header: string | null): string | undefined {
  for (const [, target, parameters = ''] of (header ?? '').matchAll(link)) {
    // Only the first `rel` of a link counts (section 3.3).
    const relation = [...parameters.matchAll(parameter)].find(([, name]) => name?.toLowerCase() === 'rel');
    const names = (relation?.[2] ?? relation?.[3] ?? '').toLowerCase().split(/\s+/);
    if (names.includes('next')) return target;
  }
  return undefined;
}

const link = /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s";,]*))?)*)/g;
const parameter = /;\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s";,]*)))?/g;
