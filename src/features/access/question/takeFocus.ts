/** As a `ref`, for what takes the place of the control that had the focus: the keyboard continues there instead of at the top of the page. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
