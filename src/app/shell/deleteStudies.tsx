import { lazyPart } from '#ui/lazyPart.tsx';

/** Deletes studies after a question; for features that propose it. */
export const DeleteStudies = lazyPart(
  async () => (await import('#features/studies/selection/DeleteStudies.tsx')).DeleteStudies,
);
