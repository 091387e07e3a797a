import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { idAlphabet, type Secrets } from '@fingerpost/kernel';

const keyVersion = 'v1';
const ivLength = 12;
const tagLength = 16;

const base32 = (bytes: Uint8Array, length: number): string => {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += idAlphabet.charAt((value >>> bits) & 31);
    }
  }
  return text;
};

/** Gives random characters of the id alphabet, 5 bits each. */
export const randomCharacters = (length: number): string => base32(randomBytes(Math.ceil((length * 5) / 8)), length);

/** Makes the network's keyed functions from its 32-byte key; each purpose gets a key of its own. */
export const keyedSecrets = (key: Uint8Array): Secrets => {
  if (key.length !== 32) throw new Error('the network key must be 32 bytes');
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key, keyVersion, use, 32));
  const digestKey = derive('digest');
  const sealKey = derive('seal');
  return {
    digest: (purpose, value) => {
      const mac = createHmac('sha256', digestKey).update(purpose).update('\0').update(value).digest();
      return `${keyVersion}.${base32(mac, 26)}`;
    },
    seal: (purpose, text) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return sealed.toString('base64url');
    },
    unseal: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < ivLength + tagLength) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, ivLength));
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-tagLength));
      try {
        const text = decipher.update(bytes.subarray(ivLength, -tagLength));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
};
