import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../runtime.ts';

export interface SignatureCheck {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Seconds by which the time in the signature may differ from ours, either way. */
  readonly tolerance: number;
}

export type SignatureVerdict = 'valid' | 'missing' | 'malformed' | 'expired' | 'wrong';

/**
 * The value of a `Rollcall-Signature` header: `t=<seconds>,v1=<hex>`. The time is signed along with the body, so that what
 * was overheard cannot be sent again later.
 */
export function sign(secret: Secret, seconds: number, body: string | Uint8Array): string {
  return `t=${seconds},v1=${mac(secret, String(seconds), body).toString('hex')}`;
}

/**
 * Judges a `Rollcall-Signature` header against the raw bytes of the body. One of several `v1` is enough, so that a sender
 * can change its secret without a gap. Fields that are not known are left alone, for later versions.
 */
export function verifySignature(
  header: string | undefined,
  body: string | Uint8Array,
  secret: Secret,
  { now, tolerance }: SignatureCheck,
): SignatureVerdict {
  if (header === undefined || header.trim() === '') return 'missing';
  const stated = read(header);
  if (stated === undefined) return 'malformed';
  const expected = mac(secret, stated.time, body);
  // All are compared, whichever fits: the time it takes tells nothing.
  const fits = stated.macs.map((each) => timingSafeEqual(Buffer.from(each, 'hex'), expected));
  if (!fits.includes(true)) return 'wrong';
  return Math.abs(now / 1000 - Number(stated.time)) <= tolerance ? 'valid' : 'expired';
}

interface StatedSignature {
  /** As it was spelt: this is what was signed. */
  readonly time: string;
  readonly macs: readonly string[];
}

/** More than anybody rotates through at once; each costs a comparison. */
const mostMacs = 8;

function read(header: string): StatedSignature | undefined {
  const fields = header.split(',', 2 * mostMacs).map((field) => {
    const [name = '', ...value] = field.trim().split('=');
    return { name, value: value.join('=') };
  });
  const times = fields.flatMap(({ name, value }) => (name === 't' ? [value] : []));
  const macs = fields.flatMap(({ name, value }) => (name === 'v1' ? [value] : []));
  const [time = ''] = times;
  if (times.length !== 1 || !/^\d{1,12}$/.test(time)) return undefined;
  if (macs.length === 0 || macs.length > mostMacs) return undefined;
  if (!macs.every((each) => /^[0-9a-f]{64}$/i.test(each))) return undefined;
  return { time, macs };
}

function mac(secret: Secret, time: string, body: string | Uint8Array): Buffer {
  return createHmac('sha256', secret.reveal()).update(`${time}.`).update(body).digest();
}
