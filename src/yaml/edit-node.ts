import type { Span } from './span.ts';

/** A value as it stands in a text, its anchor and tag left out. An empty value begins and ends where it would stand. */
export type YamlNode = Span & {
  readonly anchor?: string;
  /** The aliases that mean this value. */
  readonly references: YamlNode[];
} & (
    | { readonly kind: 'nothing' }
    | { readonly kind: 'scalar'; readonly quote: Quote; readonly isBlock: boolean }
    /** What it means; absent when no such anchor stands before it. */
    | { readonly kind: 'alias'; readonly meant?: YamlNode }
    | YamlCollection
  );

export type Quote = 'none' | 'single' | 'double';

export interface YamlCollection {
  readonly kind: 'mapping' | 'list';
  readonly isFlow: boolean;
  readonly entries: readonly YamlEntry[];
}

/** An entry of a mapping or an item of a list. */
export interface YamlEntry {
  /** Absent in a list. */
  readonly key?: string;
  /** Where its key or its dash stands; in brackets, the value itself. */
  readonly start: number;
  /** Behind the colon or the dash, and behind anchor and tag: where a value may be written. */
  readonly lead: number;
  readonly value: YamlNode;
}

/** Where an entry ends. */
export function entryEnd({ lead, value }: YamlEntry): number {
  return Math.max(lead, value.end);
}

/** The quotes that all texts of a list have. */
export function quoteOf(entries: readonly YamlEntry[]): Quote {
  const quotes = new Set(
    entries.flatMap(({ value }) => (value.kind === 'scalar' && !value.isBlock ? value.quote : [])),
  );
  const [quote = 'none'] = quotes;
  return quotes.size === 1 ? quote : 'none';
}
