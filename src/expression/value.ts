/** What JSON can say (RFC 8259): what goes into an expression, and what comes out. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** JSONata marks its functions by these names, and whatever carries them counts as one. */
const marks = ['_jsonata_lambda', '_jsonata_function'];

/** Whether JSONata takes the value for a function. It does so even when a record merely carries its marks. */
export function isFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  return marks.some((mark) => Reflect.get(value, mark) === true);
}
