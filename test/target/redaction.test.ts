import { expect, test } from 'vitest';
import { Secret } from '../../src/runtime.ts';
import { renewedAuthorization } from '../../src/target/auth.ts';
import { createRedaction } from '../../src/target/redaction.ts';
import { jumpingRuntime } from './harness.ts';

function renewing(tokenFor: (count: number) => string) {
  const redaction = createRedaction();
  let count = 0;
  const mint = async () => {
    count += 1;
    return { token: new Secret(tokenFor(count)) };
  };
  const authorization = renewedAuthorization({ runtime: jumpingRuntime(), redaction, mint });
  const renewAgain = async () => authorization.renew(await authorization.header());
  return { redaction, renewAgain };
}

test('the tokens of weeks do not pile up: those that expired long ago are secrets no more', async () => {
  const { redaction, renewAgain } = renewing((count) => `minted-token-${count}-`);
  for (let renewal = 0; renewal < 30; renewal += 1) await renewAgain();
  expect(redaction.clean('minted-token-31- minted-token-30-')).toBe('*** ***');
  expect(redaction.clean('minted-token-2-')).toBe('minted-token-2-');
});

test('a token that is granted over and over stays secret', async () => {
  const { redaction, renewAgain } = renewing(() => 'always-the-same');
  for (let renewal = 0; renewal < 30; renewal += 1) await renewAgain();
  expect(redaction.clean('always-the-same')).toBe('***');
});
