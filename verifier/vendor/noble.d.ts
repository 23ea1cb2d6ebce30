/** What vendor/noble.js hands out. */
declare const noble: {
  sha256(bytes: Uint8Array): Uint8Array;
  verifyEd25519(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean;
  isWeakKey(key: Uint8Array): boolean;
};
