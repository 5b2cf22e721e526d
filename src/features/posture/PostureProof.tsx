import { Text } from '@mantine/core';
import type { Exchange } from '#checks/proof.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { maxShown } from './markdown.ts';
import { postureMessages } from './postureMessages.ts';
import classes from './Posture.module.css';

/** What a check asked and what came back; nothing where nothing was asked. */
export function PostureProof({ title, proof }: { title: string; proof: readonly Exchange[] }) {
  const t = useMessages(postureMessages);
  if (proof.length === 0) return null;
  const more = proof.length - maxShown;
  return (
    <details className={classes['proof']}>
      <summary aria-label={t.proofOf(title)}>{t.proof}</summary>
      {proof.slice(0, maxShown).map(({ request, response }, index) => (
        // The exchanges of a result don't change; two of them may be alike.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index}>
          <Text size="xs" c="dimmed" mt={6}>
            {t.request}
          </Text>
          <pre className={classes['exchange']}>{request}</pre>
          <Text size="xs" c="dimmed" mt={6}>
            {t.response}
          </Text>
          <pre className={classes['exchange']}>{response}</pre>
        </div>
      ))}
      {more > 0 ? <Text size="sm">{t.more(more)}</Text> : null}
    </details>
  );
}
