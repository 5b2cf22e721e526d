import { use, useState, useTransition } from 'react';
import { addressOf } from '#api/http.ts';
import type { Config } from '#api/config/config.ts';
import { hrefOf } from '#lib/basePath.ts';
import { linkAccessPath } from '#lib/paths.ts';
import { hasStartedHere } from '#lib/startedHere.ts';
import { languageNames, languages } from '#locales/languages.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { momentWithZone } from '#locales/momentWithZone.ts';
import { landingMessages } from './landingMessages.ts';
import { readLink, type Link } from './readLink.ts';
import classes from './landing.module.css';

interface Props {
  config: Config;
  token: string | undefined;
  /** The first reading of the link, begun before the page was drawn. */
  first: Promise<Link>;
}

/** The page of a share link: what it opens and until when, or why it doesn't. It shows no patient data. */
export function LandingPage({ config, token, first }: Props) {
  const t = useMessages(landingMessages);
  const [reading, setReading] = useState(first);
  const [pending, startTransition] = useTransition();
  const link = use(reading);
  return (
    <main className={classes['page']} aria-busy={pending}>
      <title>{config.hospital.name ? `${t.title} · ${config.hospital.name}` : t.title}</title>
      <Hospital {...config.hospital} />
      {link.kind === 'open' ? (
        <OpenLink link={link} token={token ?? ''} allowDownload={config.shares.allowDownload} />
      ) : (
        <Refused link={link} onRetry={() => startTransition(() => setReading(readLink(token)))} />
      )}
      {config.contact ? (
        <p className={link.kind === 'open' ? classes['quiet'] : undefined}>{t.contact(config.contact)}</p>
      ) : null}
      <Languages />
    </main>
  );
}

/** Whose page this is: its reader may never have heard of the console, and must be able to tell it from a forged one. */
function Hospital({ name, logo }: Config['hospital']) {
  const [isBroken, setBroken] = useState(false);
  const shownLogo = isBroken ? '' : logo;
  if (!name && !shownLogo) return null;
  return (
    <header className={classes['hospital']}>
      {shownLogo ? (
        <img src={shownLogo} alt="" className={classes['logo']} onError={() => setBroken(true)} />
      ) : null}
      <bdi>{name}</bdi>
    </header>
  );
}

function OpenLink(props: { link: Extract<Link, { kind: 'open' }>; token: string; allowDownload: boolean }) {
  const { link, token, allowDownload } = props;
  const t = useMessages(landingMessages);
  const moment = momentWithZone(useLocale().tag);
  const isDownloadLink = !link.viewerUrl && !link.lacksViewer;
  const downloads = allowDownload || isDownloadLink ? link.downloads : [];
  return (
    <>
      <h1>{t.title}</h1>
      <p>
        {t.opens(link.count)} {link.expiresAt ? t.until(moment.format(link.expiresAt)) : t.noEnd}
      </p>
      <div className={classes['actions']}>
        {link.viewerUrl ? (
          <a className={classes['open']} href={link.viewerUrl} rel="noreferrer">
            {t.open}
          </a>
        ) : null}
        {downloads.map(({ orthancId }, index) => (
          <a
            key={orthancId}
            className={classes['download']}
            rel="noreferrer"
            download
            href={addressOf(
              'orthanc',
              `/studies/${encodeURIComponent(orthancId)}/archive?token=${encodeURIComponent(token)}&filename=images.zip`,
            )}
          >
            {downloads.length === 1 ? t.download : t.downloadOne(index + 1)}
          </a>
        ))}
      </div>
      {link.lacksViewer ? <p>{t.noViewer}</p> : null}
      {downloads.length > 0 ? <p className={classes['quiet']}>{t.downloadNote}</p> : null}
      <p className={classes['quiet']}>{t.privacy}</p>
      <p className={classes['quiet']}>{t.kept}</p>
    </>
  );
}

/** What the console can explain to people who have an account: the link itself is at fault, and the server has said so. */
const explained: ReadonlySet<Link['kind']> = new Set([
  'damaged',
  'revoked',
  'ended',
  'unrecorded',
  'expired',
]);

function Refused({ link, onRetry }: { link: Exclude<Link, { kind: 'open' }>; onRetry: () => void }) {
  const t = useMessages(landingMessages);
  const moment = momentWithZone(useLocale().tag);
  const words = {
    missing: [t.missingTitle, t.missing],
    damaged: [t.damagedTitle, t.damaged],
    down: [t.downTitle, t.down],
    noViewer: [t.noViewerTitle, t.noViewer],
    revoked: [t.revokedTitle, t.revoked],
    ended: [t.expiredTitle, t.ended],
    unrecorded: [t.unrecordedTitle, t.unrecorded],
    expired: [
      t.expiredTitle,
      link.kind === 'expired' && link.expiresAt
        ? t.expired(moment.format(link.expiresAt))
        : t.expiredSometime,
    ],
  }[link.kind];
  return (
    <div role="alert">
      <h1>{words[0]}</h1>
      <p>{words[1]}</p>
      {link.kind === 'down' ? (
        <button type="button" className={classes['download']} onClick={onRetry}>
          {t.retry}
        </button>
      ) : null}
      {explained.has(link.kind) && hasStartedHere() ? (
        <p className={classes['quiet']}>
          <a href={hrefOf(linkAccessPath)}>{t.why}</a>
        </p>
      ) : null}
    </div>
  );
}

function Languages() {
  const t = useMessages(landingMessages);
  const locale = useLocale();
  return (
    <nav aria-label={t.language} className={classes['languages']}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === locale.language}
          onClick={() => locale.setLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </nav>
  );
}
