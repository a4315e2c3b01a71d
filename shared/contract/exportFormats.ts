/** Formats a meeting can be exported to, in the order in which they are offered. */
export const EXPORT_FORMATS = ["docx", "odt", "pdf", "txt"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
