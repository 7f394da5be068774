import { connect, isIP } from 'node:net';
import { connect as encrypt } from 'node:tls';
import { readTls } from '../authority.ts';
import type { ServerAddress } from '../server.ts';

/** What PostgreSQL tells a client at the start, for this only. */
export interface BackendKey {
  readonly processID: number;
  readonly secretKey: number;
}

const CANCEL_CODE = 80_877_102;
const TLS_CODE = 80_877_103;

/**
 * Asks PostgreSQL to cancel what a connection runs, as its protocol has it: on a connection of its own, which needs no
 * login. Nobody is told whether it did.
 */
export function cancelBackend(address: ServerAddress, { processID, secretKey }: BackendKey): Promise<void> {
  const { host, port, secure } = address;
  return new Promise((resolve) => {
    const socket = connect(port, host);
    const done = (): void => {
      socket.destroy();
      resolve();
    };
    socket.on('error', done).on('close', done).setTimeout(2000, done);
    socket.once('connect', () => {
      const request = packWords(16, CANCEL_CODE, processID, secretKey);
      if (!secure) return socket.end(request);
      socket.write(packWords(8, TLS_CODE));
      return socket.once('data', () => {
        const name = isIP(host) === 0 ? { servername: host } : {};
        const sealed = encrypt({ socket, host, ...name, ...readTls(address) });
        sealed.on('error', done).once('secureConnect', () => sealed.end(request));
      });
    });
  });
}

function packWords(...words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) bytes.writeInt32BE(word | 0, index * 4);
  return bytes;
}
