/** What a mailed file may hold (G16); every limit is counted on real content, never on what a header claims. */
export const PACKAGE_LIMITS = {
  entries: 2_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** Inflated to packed size, counted once an entry is over a mebibyte. */
  ratio: 200,
  ratioGrace: 1024 * 1024,
  xmlDepth: 256,
  /** Elements of one part that is held as a tree. */
  xmlElements: 1_000_000,
  rows: 20_000,
  columns: 256,
  /** Lines and cells of one document. */
  lines: 400_000,
} as const;
