/** English: any table. */
export const messages = {
  selectAll: 'Select all rows shown',
  selectRow: (name: string) => `Select ${name}`,
};
