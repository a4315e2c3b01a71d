/** What she has chosen for the app itself: one row a choice, its value JSON. Content, like all of the first form. */
export const sql = `
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  checksum BLOB NOT NULL
) STRICT;
`;
