/** `80%` and 0.8 are the same share. */
export function share(written: string | number): number {
  return typeof written === 'string' ? Number.parseFloat(written) / 100 : written;
}
