import type { Dataset } from '#simulator/dataset/createDataset.ts';

/** The first study that was received at a time or later; `dataset.size` if there is none. Studies are numbered in that order. */
export function firstSlotSince(dataset: Pick<Dataset, 'size' | 'received'>, time: number): number {
  let [low, high] = [0, dataset.size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (dataset.received(middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
