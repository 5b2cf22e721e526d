import { Text } from '@mantine/core';
import type { ComponentType } from 'react';
import type { ReadonlyStore } from '#lib/createStore.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useStore } from '#ui/useStore.ts';
import { remoteMessages } from '#features/remote/remoteMessages.ts';

/** How far each job is that runs just now, in percent, by the name of its study. */
export type UnderWay = ReadonlyMap<string, number>;

/** Makes the part of the tray that shows what is being retrieved just now, as Orthanc counts it. */
export function underWayOf(store: ReadonlyStore<UnderWay>): ComponentType {
  return function JobsUnderWay() {
    const t = useMessages(remoteMessages);
    const format = useFormat();
    const underWay = useStore(store);
    return [...underWay].map(([name, percent]) => (
      <Text key={name} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t.underWay(name, format.number(percent))}
      </Text>
    ));
  };
}
