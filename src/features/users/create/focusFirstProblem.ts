/** Brings the first field that was refused into sight, once its problem is drawn. */
export function focusFirstProblem(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const field = form?.querySelector('[aria-invalid="true"]') ?? form?.querySelector('[role="alert"]');
    if (field instanceof HTMLInputElement) field.focus();
    else field?.scrollIntoView({ block: 'center' });
  });
}
