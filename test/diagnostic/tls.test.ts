import { expect, test } from 'vitest';
import { tlsFaultOf } from '../../src/diagnostic/tls.ts';

test.each([
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is from an authority that is not trusted here'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its certificate is from an authority that is not trusted here'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate is from an authority that is not trusted here'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is from an authority that is not trusted here'],
  ['CERT_REVOKED', 'its certificate is not valid'],
  ['UNABLE_TO_DECRYPT_CERT_SIGNATURE', 'its certificate is not valid'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'it speaks no TLS, or none that is safe'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'it speaks no TLS, or none that is safe'],
  ['EPROTO', 'it speaks no TLS, or none that is safe'],
  ['ECONNREFUSED', undefined],
  ['UND_ERR_SOCKET', undefined],
  ['', undefined],
])('%s means that %s', (code, what) => {
  expect(tlsFaultOf(code)?.what).toBe(what);
});
