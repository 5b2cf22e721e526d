/**
 * A table as CSV (RFC 4180), with a byte order mark for spreadsheets. A cell that a spreadsheet would run as a formula gets a `'`
 * before it: names come from outside. Spreadsheets in East Asian languages take the full-width signs for the same.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
    return /["\r\n,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
