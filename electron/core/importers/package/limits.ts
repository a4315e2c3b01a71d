/** What a mailed package may hold (G16); every limit is counted on real bytes, never on what a header claims. */
export const PACKAGE_LIMITS = {
  entries: 2_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** Inflated to packed size, counted once an entry is over a mebibyte. */
  ratio: 200,
  ratioGrace: 1024 * 1024,
  xmlDepth: 256,
} as const;
