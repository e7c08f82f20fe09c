import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Manifest = {
  key: string;
  version: string;
  permissions: string[];
  content_security_policy: { extension_pages: string };
};

/** A build's manifest. */
export const manifestOf = (build: string): Manifest =>
  JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest;

/** The id Chromium gives an extension, worked out from its public key. */
export const idOf = (build: string): string =>
  createHash('sha256')
    .update(Buffer.from(manifestOf(build).key, 'base64'))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
