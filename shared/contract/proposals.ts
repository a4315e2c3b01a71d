/** What the store knows that the proposals of a record (shared/followUp/proposals) need. */
export interface KnownToProposals {
  /** Keys of the proposals that were refused in the meeting's series. */
  readonly dismissed: readonly string[];
  /** Units of the roster and of the items of the series, as they are written there. */
  readonly units: readonly string[];
}
