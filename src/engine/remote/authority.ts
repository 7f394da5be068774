import { rootCertificates } from 'node:tls';
import type { ServerAddress } from './server.ts';

/** Whom a connection trusts: the usual authorities, and the user's own beside them. */
export function readTls({ authority }: ServerAddress): { readonly ca?: string[] } {
  return authority === undefined ? {} : { ca: [...rootCertificates, authority] };
}
