import { ALL_LABELS } from '#access/roles/profile.ts';

/** A label that a role may be given. */
export interface LabelOffer {
  readonly label: string;
  /** Some study carries it. */
  readonly isInUse: boolean;
  /** It may be put on studies. */
  readonly isAllowed: boolean;
}

interface Sources {
  readonly inUse: readonly string[];
  /** Labels that may be put on studies; empty: any. */
  readonly available: readonly string[];
  /** Labels of the role as the server holds it: they come first, so that ticking one does not move it. */
  readonly before: readonly string[];
  readonly filter: string;
}

/** The labels to choose among: those in use, those allowed, and those the role has; `shown` are those the filter leaves. */
export function labelChoice({ inUse, available, before, filter }: Sources): {
  readonly all: readonly string[];
  readonly shown: readonly LabelOffer[];
} {
  const [used, allowed] = [new Set(inUse), new Set(available)];
  const own = before.filter((label) => label !== ALL_LABELS);
  const others = [...new Set([...inUse, ...available])].toSorted((a, b) => a.localeCompare(b));
  const all = [...new Set([...own.toSorted((a, b) => a.localeCompare(b)), ...others])];
  const wanted = filter.trim().toLowerCase();
  const shown = all
    .filter((label) => label.toLowerCase().includes(wanted))
    .map((label) => ({
      label,
      isInUse: used.has(label),
      isAllowed: allowed.size === 0 || allowed.has(label),
    }));
  return { all, shown };
}

/** The labels of a role with one given or taken. */
export function toggledLabel(labels: readonly string[], label: string): readonly string[] {
  return labels.includes(label) ? labels.filter((held) => held !== label) : [...labels, label];
}
