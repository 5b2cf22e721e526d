import { useCallback, useEffect, useState } from 'react';
import { serverNow } from '#api/serverClock.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { whenIdle } from '#lib/whenIdle.ts';
import { useSessionState } from '#session/SessionContext.ts';

/** A link may end while the page is open. */
const everyMs = 10 * 60_000;

async function look(userId: string): Promise<boolean> {
  if (!deviceStorage.keys().some((key) => key.startsWith('castellan-shares'))) return false;
  await whenIdle();
  const { hasEndedCopies } = await import('#features/shares/copies/hasEndedCopies.ts');
  return hasEndedCopies(userId, serverNow());
}

/** Whether a link has ended that was made on this device for anonymized copies. Asks no server, and reads the records once the page is quiet. */
export function useHasEndedCopies(): { hasEnded: boolean; lookAgain: () => void } {
  const { userId } = useSessionState().person;
  const [hasEnded, setHasEnded] = useState(false);
  const lookAgain = useCallback(
    // Where the code couldn't be loaded, the next look may succeed.
    () => void look(userId).then(setHasEnded, () => undefined),
    [userId],
  );
  useEffect(() => {
    lookAgain();
    const timer = setInterval(lookAgain, everyMs);
    return () => clearInterval(timer);
  }, [lookAgain]);
  return { hasEnded, lookAgain };
}
