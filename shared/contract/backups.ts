/** Why a backup was made: by the clock, at the end, by hand, before a migration, another took its place or a handover. */
export const BACKUP_REASONS = ["timed", "closing", "manual", "migration", "replaced", "handover"] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A verified backup (備份) of the whole store; `at` is an ISO instant, `size` in bytes. */
export interface BackupRow {
  readonly id: string;
  readonly at: string;
  readonly reason: BackupReason;
  readonly size: number;
  /** Whether it holds rows that were damaged in the store already. */
  readonly isDamaged: boolean;
}
