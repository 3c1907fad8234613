/**
 * What the SCIM languages say once their text is understood: attribute paths and filters (RFC 7644 figure 1).
 * The two live in one file because each may hold the other: `emails[type eq "work"].value`.
 */

/**
 * One attribute, or one sub-attribute, of a resource.
 * A whole extension is the attribute that carries its URN as name, as it does in JSON (RFC 7643 section 3.3).
 */
export interface AttributePath {
  readonly kind: 'path';
  /** The URN written before the attribute, in the author's spelling. */
  readonly schema?: string;
  readonly attribute: string;
  /** Which values of a multi-valued attribute are meant. */
  readonly filter?: Filter;
  readonly subAttribute?: string;
}

type EqualityOperator = 'eq' | 'ne';
export type TextOperator = 'co' | 'sw' | 'ew';
export type OrderOperator = 'gt' | 'ge' | 'lt' | 'le';
export type CompareOperator = EqualityOperator | TextOperator | OrderOperator;

export type FilterValue = string | number | boolean | null;

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly filter: Filter }
  | {
      readonly kind: 'compare';
      readonly path: AttributePath;
      readonly operator: CompareOperator;
      readonly value: FilterValue;
    }
  | { readonly kind: 'present'; readonly path: AttributePath }
  | { readonly kind: 'valuePath'; readonly path: AttributePath; readonly filter: Filter };

/** Why a text is not a path or filter, and which characters of it are to blame (offset in UTF-16 units). */
export interface SyntaxFault {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
  readonly expected?: readonly string[];
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: SyntaxFault };
