/** Brings the first field that was refused into sight, or else what is said of the failure. */
export function focusFirstProblem(form: HTMLElement | null): void {
  const field = form?.querySelector('[aria-invalid="true"]') ?? form?.querySelector('[role="alert"]');
  if (field instanceof HTMLInputElement) field.focus();
  else field?.scrollIntoView({ block: 'center' });
}
