import type { LabelLink } from '#access/explain/chain.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { detailMessages } from '#features/access/accessMessages.ts';
import classes from './chain.module.css';

interface Props {
  labels: LabelLink;
  isYou: boolean;
}

/** The labels in common, or those that would help, and whether the server or the console asks for them. */
export function LabelStep({ labels, isYou }: Props) {
  const t = useMessages(detailMessages);
  switch (labels.kind) {
    case 'notAsked':
      return t.notAsked;
    case 'seesAll':
      return t.seesAll;
    case 'refused':
      return t.refusedByLabels(labels.refusal.kind);
    case 'shared':
      return (
        <>
          {t.shared(labels.labels)}
          <AskedBy labels={labels} />
        </>
      );
    case 'missing':
      return (
        <>
          {labels.anyOf.length > 0 ? t.missingLabels(labels.anyOf) : t.missingAnyLabel}
          <span className={classes['quiet']}>
            {isYou ? t.ownLabels(labels.held) : t.heldLabels(labels.held)}
          </span>
          <AskedBy labels={labels} />
        </>
      );
  }
}

function AskedBy({ labels }: { labels: { readonly askedBy: 'server' | 'console' } }) {
  const t = useMessages(detailMessages);
  return labels.askedBy === 'console' ? <span className={classes['quiet']}>{t.byConsole}</span> : null;
}
