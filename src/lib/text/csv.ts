/**
 * Rows of a table as CSV (RFC 4180), for the middle of a file. A cell that a spreadsheet would run as a formula gets a `'`
 * before it: names come from outside. Spreadsheets in East Asian languages take the full-width signs for the same.
 */
export function csvRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
    return /["\r\n,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A table as a CSV file, with a byte order mark for spreadsheets. */
export const toCsv = (rows: readonly (readonly string[])[]): string => `\uFEFF${csvRows(rows)}`;
