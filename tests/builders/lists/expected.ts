/** What a unit reports in one row of a list, as a reader of the file would say it. */
export interface ExpectedUnit {
  readonly units: readonly string[];
  readonly supporting?: readonly string[];
  /** ISO day where the words name one, else the words. */
  readonly due?: string;
  /** 辦理情形, one a round. */
  readonly rounds: readonly string[];
  readonly suggestion?: string;
  readonly ruling?: string;
}

export interface ExpectedRow {
  readonly serial?: string;
  readonly number?: string;
  readonly meeting?: string;
  readonly subject: string;
  readonly parts: readonly ExpectedUnit[];
}

/** A list file as one office keeps it, and every row of it. */
export interface ListFile {
  readonly office: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly rows: readonly ExpectedRow[];
}

/** The one unit, or group of units, of a row. */
export const one = (
  units: readonly string[],
  rounds: readonly string[],
  more: Partial<ExpectedUnit> = {},
): ExpectedUnit[] => [{ units, rounds, ...more }];
