/** Why there is no TLS with somebody, and how to go on. */
export interface TlsFault {
  /** Goes on after whom it is about: `its certificate has expired`. */
  readonly what: string;
  readonly advice: string;
}

const anotherName: TlsFault = {
  what: 'its certificate is for another name',
  advice: 'Use a name that the certificate holds, or have the certificate hold this one.',
};

const expired: TlsFault = {
  what: 'its certificate has expired',
  advice: 'Whoever runs the server has to renew it; if it is valid, the clock of this machine is wrong.',
};

const notYet: TlsFault = {
  what: 'its certificate is not valid yet',
  advice: 'Compare the clock of this machine with the day from which the certificate holds.',
};

const strangeAuthority: TlsFault = {
  what: 'its certificate is from an authority that is not trusted here',
  advice:
    'For an authority of your own, set NODE_EXTRA_CA_CERTS to a file with its certificate (PEM), or `caFile` of an LDAP source. Where it is a known one, the server does not send the certificates in between.',
};

const otherwise: TlsFault = {
  what: 'its certificate is not valid',
  advice: 'The certificate must hold the name of the host, be valid today and come from a trusted authority.',
};

const noTls: TlsFault = {
  what: 'it speaks no TLS, or none that is safe',
  advice: 'Check the scheme and the port of the address. TLS 1.2 is the least.',
};

const known: readonly (readonly [RegExp, TlsFault])[] = [
  [/^ERR_TLS_CERT_ALTNAME_/, anotherName],
  [/^CERT_HAS_EXPIRED$/, expired],
  [/^CERT_NOT_YET_VALID$/, notYet],
  [/^(?:SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)_|CERT_UNTRUSTED$)/, strangeAuthority],
  [/^(?:CERT_|UNABLE_TO_|ERR_TLS_CERT_)/, otherwise],
  [/^(?:ERR_TLS_|ERR_SSL_|EPROTO$)/, noTls],
];

/** What a code of Node's or OpenSSL's says of TLS; undefined when it is about something else. */
export function tlsFaultOf(code: string): TlsFault | undefined {
  return known.find(([pattern]) => pattern.test(code))?.[1];
}
