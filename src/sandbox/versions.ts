/**
 * Whether a header of entity tags (If-Match, If-None-Match) names this version. `*` names any. Weak tags compare by
 * what is quoted (RFC 7644 3.14), and a bare value is taken for a quoted one, as clients forget the quotes.
 */
export function namesVersion(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}

const bare = (tag: string): string => tag.trim().replace(/^W\//i, '').replace(/^"|"$/g, '');
