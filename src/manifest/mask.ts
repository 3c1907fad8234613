import { type YamlEvents, yamlEvent } from '../yaml/events.ts';
import type { Span } from '../yaml/span.ts';

/**
 * The text with every value that may be a secret drawn as `***`, for quoting in faults. Lines stay lines and what
 * follows on a line keeps its column. Doubtful values are hidden: the reader has the file, the log's readers have not.
 *
 * @param events the events of the text; absent when it is no valid YAML, so that lines are all there is to go by
 */
export function maskSecrets(text: string, events?: YamlEvents): string {
  if (!mayHoldSecrets.test(text)) return text;
  const masked = events === undefined ? maskLines(text) : maskSpans(text, secretSpans(text, events));
  return masked
    .replace(/(?<=:\/\/)[^\s/@]+(?=@)/g, (credentials) => stars(credentials.length))
    .replace(/(?<=:\/\/[^\s?"']*\?)[^\s"'}]+/g, (query) => stars(query.length))
    .replace(/(?<=\*\*\*) +$/gm, '');
}

const mayHoldSecrets =
  /target|sources|notify|service|auth|secret|token|passw|credential|api-?key|cookie|:\/\//i;
/** Names of keys and headers that tell of a secret. */
export const secretName = /secret|token(?!Url)|passw|credential|api-?key|authorization|cookie/i;
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** What may be read in a target or a source by anybody; whatever else stands there may be a secret under a wrong key. */
const openNames = new Set([
  ...['type', 'region', 'domain', 'baseUrl', 'rateBudget'],
  ...['clientId', 'username', 'tokenUrl', 'scope', 'env', 'file'],
  ...['csv', 'json', 'yaml', 'ndjson', 'delimiter', 'items', 'next', 'url', 'timeout'],
  ...['bindDn', 'baseDn', 'filter', 'attributes', 'startTls', 'caFile', 'pageSize'],
]);
const openNamesOf: { readonly [part: string]: ReadonlySet<string> } = {
  targets: new Set(['targets']),
  notify: new Set(['on', 'targets', 'template', 'groupBy', 'userBy', 'allowHosts']),
  service: new Set(['scopes', 'targets', 'groups']),
};
/** How many keys of a part come before those that an entry has; one unless said. */
const keysAbove: { readonly [part: string]: number } = { target: 0, service: 2 };
/** Parts of a manifest where names such as `token-desk` are nothing but names. */
const openParts = new Set([
  ...['version', 'include', 'defaultTarget', 'defaults', 'scope', 'safety', 'journal', 'groups'],
  ...['skills', 'languages', 'roles', 'rolePolicy', 'attributeMappings', 'users'],
]);
/** Parts of an entry whose keys are attributes, among which somebody may have put a password. */
const attributeParts = new Set(['attributes', 'set']);

function isSecret(keys: readonly string[], value: string): boolean {
  const [part, , section] = keys;
  // A text that is no mapping was never meant as a manifest: `CLIENT_SECRET=…` of an environment file, say.
  if (part === undefined) return secretName.test(value);
  if (openParts.has(part)) {
    return attributeParts.has(section ?? '') && keys.slice(3).some((key) => secretName.test(key));
  }
  const name = keys.at(-1) ?? '';
  if (name === 'env') return !variableName.test(value);
  if (name === 'file') return false;
  const inside = keys.slice(1 + (keysAbove[part] ?? 1));
  if (secretName.test(part) || inside.some((key) => secretName.test(key))) return true;
  const isOpen = openNames.has(name) || openNamesOf[part]?.has(name) === true;
  switch (part) {
    case 'sources':
      if (inside[0] === 'events') return name !== 'key' && name !== 'tolerance';
      return inside[1] === 'headers' || !isOpen;
    case 'notify':
      // Whoever knows the address of some webhooks may use them.
      return name === 'url' || inside[1] === 'headers' || (inside[1] !== 'profile' && !isOpen);
    case 'targets':
    case 'target':
      return inside[0] !== 'profile' && !isOpen;
    default:
      return part === 'service' && !isOpen;
  }
}

function secretSpans(text: string, events: YamlEvents): readonly Span[] {
  const spans: Span[] = [];
  const aliases = new Set<string>();
  const open: { readonly isMapping: boolean; key?: string | undefined }[] = [];
  const keys = () => open.flatMap(({ key }) => key ?? []);

  for (const event of events) {
    const parent = open.at(-1);
    const isKey = parent?.isMapping === true && parent.key === undefined;
    if (event.type === yamlEvent.POP) {
      open.pop();
      const container = open.at(-1);
      if (container) container.key = undefined;
    } else if (event.type === yamlEvent.SCALAR) {
      const written = text.slice(Math.max(0, event.valueStart), Math.max(0, event.valueEnd));
      if (isKey) parent.key = written;
      else {
        if (isSecret(keys(), written)) spans.push({ start: event.valueStart, end: event.valueEnd });
        if (parent) parent.key = undefined;
      }
    } else if (event.type === yamlEvent.ALIAS) {
      const name = text.slice(event.anchorStart, event.anchorEnd);
      if (!isKey && isSecret(keys(), '')) aliases.add(name);
      if (parent) parent.key = isKey ? '' : undefined;
    } else {
      if (isKey) parent.key = '';
      open.push({ isMapping: event.type === yamlEvent.MAPPING });
    }
  }
  if (aliases.size === 0) return spans;
  const anchored = events.flatMap((event) =>
    event.type === yamlEvent.SCALAR && aliases.has(text.slice(event.anchorStart, event.anchorEnd))
      ? [{ start: event.valueStart, end: event.valueEnd }]
      : [],
  );
  return [...spans, ...anchored].sort((left, right) => left.start - right.start);
}

function maskSpans(text: string, spans: readonly Span[]): string {
  let masked = '';
  let done = 0;
  for (const { start, end } of spans) {
    if (start < done) continue;
    masked +=
      text.slice(done, start) + text.slice(start, end).replace(/[^\r\n]+/g, (line) => stars(line.length));
    done = end;
  }
  return masked + text.slice(done);
}

/** For a text that cannot be parsed: what stands behind a telling key on its line, or below it when that is empty. */
function maskLines(text: string): string {
  let below = false;
  return text.replace(/[^\r\n]+/g, (line) => {
    const entry =
      /^(.*(?:secret|token(?!Url)|passw|credential|api-?key|authorization|cookie)[\w-]*["']?\s*[:=]\s*)(.*)$/i.exec(
        line,
      );
    const [, before, value] = entry ?? [];
    const isReference = /^\s*\{?\s*["']?(env|file)["']?\s*:/.test(value ?? line);
    if (below && !entry && !isReference) return line.replace(/\S.*/, (rest) => stars(rest.length));
    below = entry !== null && /^([|>].*)?$/.test(value ?? '');
    if (before === undefined || value === undefined || isReference || below) return line;
    return before + stars(value.length);
  });
}

/** Three stars whatever the length was, then blanks, so that the columns behind stay where they are. */
function stars(length: number): string {
  return '***'.slice(0, Math.max(1, length)).padEnd(length);
}
