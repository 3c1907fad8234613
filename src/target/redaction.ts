import type { Secret } from '../runtime.ts';

/** Knows every secret of a target and takes it out of texts that others wrote: servers do echo what they were sent. */
export interface Redaction {
  readonly add: (secret: Secret) => void;
  /** For a secret that is none any more. */
  readonly remove: (secret: Secret) => void;
  readonly clean: (text: string) => string;
}

/** Shorter texts are no secrets worth the name, and would blank out ordinary words. */
const shortestSecret = 4;

export function createRedaction(): Redaction {
  const secrets = new Set<string>();
  return {
    add: (secret) => {
      const value = secret.reveal();
      if (value.length >= shortestSecret) secrets.add(value);
    },
    remove: (secret) => {
      secrets.delete(secret.reveal());
    },
    clean: (text) => {
      let cleaned = text;
      for (const secret of secrets) cleaned = cleaned.replaceAll(secret, '***');
      return cleaned;
    },
  };
}
