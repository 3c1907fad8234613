/** What may get better by trying again. */
export class TryLater extends Error {
  /** Milliseconds before which there is no point in it, where somebody said so. */
  readonly after?: number;

  constructor(reason: string, after?: number) {
    super(reason);
    this.name = 'TryLater';
    if (after !== undefined) this.after = after;
  }
}
