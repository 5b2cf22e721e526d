/** English: what the pages of links and of users both say of share links. */
export const messages = {
  /** What a link is made for, as its record says. */
  kinds: {
    stone: 'Stone viewer',
    ohif: 'OHIF viewer',
    volview: 'VolView',
    meddream: 'MedDream viewer',
    osimis: 'Osimis viewer',
    download: 'Download only, no viewer',
  },
  /** A change of a record, undone by others' writes. */
  lost: {
    title: 'A change to a share link was overwritten',
    text: 'Others changed the list at the same time. Check the Share links page.',
  },
};
