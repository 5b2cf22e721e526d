/** Where a tab counts how often the first page of the demo has started in vain; every page after it removes the count. */
export const triesKey = 'castellan-demo.tries';
