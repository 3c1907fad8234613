/**
 * The hidden first line by which a comment or an issue of ours is known again. It says what the text is about; whose it
 * is, the forge says.
 */
export interface Marker {
  readonly document: PostedDocument;
  readonly target?: string;
  /** The commit that the text was made for. */
  readonly commit?: string;
  readonly digest?: string;
}

type PostedDocument = 'plan' | 'drift' | 'manifest-comparison';

/** What there is one comment of: other texts have their own. */
export type Slot = Pick<Marker, 'document' | 'target'>;

/** `<!-- rollcall:v1 target="production" commit="…" digest="sha256:…" -->`; another document than a plan is named too. */
export function printMarker({ document, target, commit, digest }: Marker): string {
  const facts = { document: document === 'plan' ? undefined : document, target, commit, digest };
  const said = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${encode(value)}"`],
  );
  return ['<!-- rollcall:v1', ...said, '-->'].join(' ');
}

/** The marker of a text, which must be its very first line; undefined where there is none, or not exactly as we write it. */
export function readMarker(body: string): Marker | undefined {
  const [first = ''] = body.split(/\r?\n/, 1);
  const [, facts = ''] = /^<!-- rollcall:v1((?: \w+="[^"<>\s]*")*) -->$/.exec(first) ?? [];
  const said = new Map(
    [...facts.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value = '']) => [name, decode(value)]),
  );
  const [document = 'plan', target, commit, digest] = ['document', 'target', 'commit', 'digest'].map((name) =>
    said.get(name),
  );
  if (!isPosted(document)) return undefined;
  const marker = {
    document,
    ...(target !== undefined && { target }),
    ...(commit !== undefined && { commit }),
    ...(digest !== undefined && { digest }),
  };
  return printMarker(marker) === first ? marker : undefined;
}

export function isSameSlot(left: Slot, right: Slot): boolean {
  return left.document === right.document && left.target === right.target;
}

function isPosted(document: string): document is PostedDocument {
  return document === 'plan' || document === 'drift' || document === 'manifest-comparison';
}

/** Nothing in a value may end it, or the HTML comment around it. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':');
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
