import { describe, expect, it } from '@jest/globals';
import {
  digestOf,
  hasDigest,
  looksLikeApiKey,
  newApiKey,
  parseApiKey,
  printApiKey,
} from '../../../src/access/apiKey';

describe('an API key', () => {
  it('is read as it was printed', () => {
    const key = newApiKey();
    expect(parseApiKey(printApiKey(key))).toEqual(key);
    expect(looksLikeApiKey(printApiKey(key))).toBe(true);
  });

  it('is another one each time', () => {
    const keys = Array.from({ length: 100 }, () => printApiKey(newApiKey()));
    expect(new Set(keys).size).toBe(100);
  });

  it.each(['entente_', 'entente_0123456789abcdef_short', 'entente_0123456789ABCDEF_', 'eyJhbGciOi'])(
    'is not read from %s',
    (text) => {
      expect(parseApiKey(text)).toBeUndefined();
    },
  );

  it('has its own digest only, which does not hold the secret', () => {
    const { secret } = newApiKey();
    expect(hasDigest(secret, digestOf(secret))).toBe(true);
    expect(hasDigest(secret, digestOf(newApiKey().secret))).toBe(false);
    expect(digestOf(secret)).not.toContain(secret);
  });
});
