/** Where a tab counts how often the first page of the demo has started in vain; every page after it forgets that. */
export const triesKey = 'castellan-demo.tries';
