/**
 * Writes moments with the name of their zone, for what others will read. It stands apart from the other formats for the landing page of a
 * share link, which writes nothing else.
 * @param tag the locale (a BCP 47 tag)
 */
export const momentWithZone = (tag: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
