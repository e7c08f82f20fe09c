import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hosts } from './room.ts';

export interface Certificate {
  key: Buffer;
  cert: Buffer;
  /** The base64 SHA-256 of the public key, by which a browser can be told to trust it. */
  spki: string;
}

/** Makes a certificate for Meta's hosts, good for two days and known to nobody. */
export function makeCertificate(): Certificate {
  const room = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const [keyFile, certFile] = [join(room, 'key.pem'), join(room, 'cert.pem')];
  const names = [...hosts, 'localhost'].map((host) => `DNS:${host}`);
  try {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
        ...['-keyout', keyFile, '-out', certFile, '-days', '2', '-subj', '/CN=sandbox'],
        ...['-addext', `subjectAltName=${[...names, 'IP:127.0.0.1'].join(',')}`],
      ],
      { stdio: 'pipe' },
    );
    const cert = readFileSync(certFile);
    const { publicKey } = new X509Certificate(cert);
    const shape = publicKey.export({ type: 'spki', format: 'der' });
    const spki = createHash('sha256').update(shape).digest('base64');
    return { key: readFileSync(keyFile), cert, spki };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}
