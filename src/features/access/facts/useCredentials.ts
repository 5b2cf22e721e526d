import { useQueryClient } from '@tanstack/react-query';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { checkKey, type CheckedKey } from './keyCheck.ts';
import { checkLink, type CheckedLink } from './linkCheck.ts';
import type { SubjectState } from './subject.ts';
import { usePastedCredential, type PastedCredential } from './usePastedCredential.ts';

/** The credentials that the page asks about. */
export interface Credentials {
  readonly key: PastedCredential;
  readonly link: PastedCredential;
}

const ofKey = ({ profile, owner, unique }: CheckedKey): SubjectState => {
  const isAccepted = profile.userId !== undefined;
  const name = owner?.name ?? profile.name;
  const speaker = 'key';
  if (owner)
    return { kind: 'known', subject: { who: { kind: 'apiKey', owner, unique }, profile, speaker, name } };
  return isAccepted
    ? { kind: 'known', subject: { who: { kind: 'profile', profile, roles: [] }, speaker, name } }
    : { kind: 'known', subject: { who: { kind: 'nobody' }, speaker, name: '', unaccepted: 'keyUnknown' } };
};

const ofLink = ({ payload, refused }: CheckedLink): SubjectState => ({
  kind: 'known',
  subject: refused
    ? {
        who: { kind: 'nobody' },
        speaker: 'link',
        name: '',
        unaccepted: refused === 'invalid' ? 'linkInvalid' : 'linkClosed',
      }
    : { who: { kind: 'shareLink', share: { payload, via: 'header' } }, speaker: 'link', name: '' },
});

/** The key and the link that were pasted on this page. */
export function useCredentials(): Credentials {
  const client = useQueryClient();
  const mayReadUsers = useKeycloakCan()('readUsers') === undefined;
  return {
    key: usePastedCredential('key', (text) => checkKey(client, text.trim(), mayReadUsers), ofKey),
    link: usePastedCredential('link', checkLink, ofLink),
  };
}
