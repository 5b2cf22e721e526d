import { Button, Text } from '@mantine/core';
import { slowRequests } from '#api/timeLimit.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useStore } from '#ui/useStore.ts';
import classes from './Shell.module.css';

/** Says that a server takes its time, and offers to stop: what asked for it then says that it failed, and can be tried again. */
export function StillWaiting() {
  const t = useMessages(errorMessages);
  const slow = useStore(slowRequests);
  const servers = [...new Set(slow.map(({ server }) => server))];
  return (
    <div role="status" className={classes['waiting']} data-empty={servers.length === 0 || undefined}>
      {servers.map((server) => (
        <Text key={server} size="sm">
          {t.stillWaiting(t[server])}
        </Text>
      ))}
      {servers.length > 0 ? (
        <Button variant="default" size="compact-sm" onClick={() => slowRequests.stop()}>
          {t.stopWaiting}
        </Button>
      ) : null}
    </div>
  );
}
