/** Formats a meeting can be exported to, in the order in which they are offered. */
export const EXPORT_FORMATS = ["docx", "odt", "pdf", "txt"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What of a meeting is written to a file: its 會議紀錄, or the 會議議程 made from the same record. */
export const EXPORT_PARTS = ["minutes", "agenda"] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];
