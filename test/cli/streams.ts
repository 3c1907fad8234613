import { PassThrough } from 'node:stream';

/** A stream that remembers what was written; `columns` makes it a terminal. */
export function fakeStream(columns?: number) {
  const stream = Object.assign(new PassThrough(), { isTTY: columns !== undefined, columns: columns ?? 0 });
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { stream, text: () => text };
}
