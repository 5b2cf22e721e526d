import { cases } from '#plugin-emulator/tests/hardening/hardeningCase.ts';
import type { HardeningCase } from '#plugin-emulator/tests/hardening/hardeningCase.ts';

const day = 86_400_000;
const iso = (moment: number): string => new Date(moment).toISOString();

const moment = Date.now();
const link = {
  kind: 'stone',
  created: iso(moment - day),
  until: iso(moment + day),
  latest: iso(moment + 2 * day),
  studies: 1,
};
const doctors = { id: 'doctors', ...link, by: 'id-doctor' };
const notRevoked = { ...doctors, id: 'revoked' };
const revocation = { at: iso(moment - 1000), by: 'id-admin' };
const revoked = { ...notRevoked, revoked: revocation };
const over = { ...doctors, id: 'over', until: iso(moment - day), latest: iso(moment - day) };
const limiteds = { ...doctors, id: 'limiteds', by: 'id-limited' };

/** The records of a study as they are stored. */
const documentOf = (...links: unknown[]): object => ({ version: 1, links });

/**
 * What the records of the study `<listedId>` hold: a link of the doctor's, another one that the administrator has revoked, one that is over,
 * and one of the limited user's.
 */
export const listedRecords: object = documentOf(doctors, revoked, over, limiteds);

const path = '/studies/<listedId>/metadata/castellan-shares';
const put = `PUT ${path}`;
const by = (who: string) => [['Authorization', `Bearer <${who}>`]] as const;
const [admin, doctor, limited] = [by('admin'), by('doctor'), by('limited')];
const now = iso(moment);
const own = { ...doctors, id: 'own', by: 'id-limited' };

const linkTo = (type: string, more: object = { ExpirationDate: '<tomorrow>' }) => ({
  ID: 'x',
  Type: type,
  Resources: [{ OrthancId: '<listedId>', DicomUid: '<listedUid>', Level: 'study' }],
  ...more,
});
const stone = 'stone-viewer-publication';

/** Cases about who may change share records, where they decide whether links work. */
export const recordCases: readonly HardeningCase[] = [
  ...cases('recordWriter', [
    ['records written by nobody', put, [], listedRecords],
    ['records removed by nobody', `DELETE ${path}`, []],
    ['records written with a token that has expired', put, by('expired'), listedRecords],
    ['records written with a token that nobody signed', put, by('foreign'), listedRecords],
    ['records written by somebody who may not share', put, by('external'), listedRecords],
  ]),
  ...cases('recordOfOthers', [
    ['somebody’s link removed', put, limited, documentOf(revoked, over, limiteds)],
    ['somebody’s revoked link removed', put, limited, documentOf(doctors, over, limiteds)],
    ['all records replaced', put, limited, documentOf(own)],
    ['all records removed', `DELETE ${path}`, limited],
    ['all records removed, with a slash', `DELETE ${path}/`, limited],
    ['by an API key', put, [['api-key', '<key>']], documentOf(doctors, revoked, over)],
    ['an administrator’s revocation undone', put, limited, documentOf(doctors, notRevoked, over, limiteds)],
    [
      'somebody’s link ended sooner',
      put,
      limited,
      documentOf({ ...doctors, until: now }, revoked, over, limiteds),
    ],
    [
      'somebody’s link ended later',
      put,
      limited,
      documentOf({ ...doctors, until: doctors.latest }, revoked, over, limiteds),
    ],
    ['damaged records replaced', 'PUT /studies/<damagedId>/metadata/castellan-shares', limited, documentOf()],
    ['damaged records removed', 'DELETE /studies/<damagedId>/metadata/castellan-shares', doctor],
  ]),
  ...cases('recordChange', [
    ['no records', put, admin, 'private notes'],
    ['half a document', put, doctor, '{"version":1,"links":['],
    ['another version', put, doctor, { version: 2, links: [] }],
    ['a note', put, doctor, { ...documentOf(doctors, revoked, over, limiteds), note: 'Jane Doe' }],
    ['a recipient', put, doctor, documentOf({ ...doctors, for: 'Jane Doe' }, revoked, over, limiteds)],
    ['another maker', put, admin, documentOf({ ...doctors, by: 'id-admin' }, revoked, over, limiteds)],
    ['another ID', put, doctor, documentOf({ ...doctors, id: '' }, revoked, over, limiteds)],
    [
      'later than the token ends',
      put,
      admin,
      documentOf({ ...doctors, until: '2099-01-01T00:00:00Z' }, revoked, over, limiteds),
    ],
    ['no end', put, doctor, documentOf({ ...doctors, until: null }, revoked, over, limiteds)],
    [
      'a revocation in somebody’s name',
      put,
      limited,
      documentOf({ ...doctors, revoked: revocation }, revoked, over, limiteds),
    ],
    [
      'a link in somebody’s name',
      put,
      limited,
      documentOf(doctors, revoked, over, limiteds, { ...own, by: 'id-admin' }),
    ],
    [
      'the first link of a study in somebody’s name',
      'PUT /studies/<id>/metadata/castellan-shares',
      limited,
      documentOf(doctors),
    ],
  ]),
  ...cases('shareReads', [
    ['records written by a link’s holder', put, [['token', '<recorded>']], listedRecords],
    [
      'records removed by a link’s holder',
      'DELETE /studies/<bareId>/metadata/castellan-shares',
      [['api-key', '<recorded>']],
    ],
  ]),
  ...cases('linkEnd', [
    [
      'a download for two years',
      'PUT /auth/tokens/download-instant-link',
      doctor,
      linkTo('download-instant-link', { ExpirationDate: '<inTwoYears>' }),
    ],
    ['a viewer for a day', 'PUT /auth/tokens/viewer-instant-link', doctor, linkTo('viewer-instant-link')],
  ]),
  ...cases('sendBody', [
    ['a packed document', put, [...doctor, ['Content-Encoding', 'gzip']], listedRecords],
  ]),
  ...cases(undefined, [
    ['a link of one’s own', put, limited, documentOf(doctors, revoked, over, limiteds, own)],
    [
      'somebody’s link revoked',
      put,
      limited,
      documentOf({ ...doctors, revoked: { at: now, by: 'id-limited' } }, revoked, over, limiteds),
    ],
    [
      'one’s own link ended later',
      put,
      limited,
      documentOf(doctors, revoked, over, { ...limiteds, until: limiteds.latest }),
    ],
    ['one’s own link removed', put, limited, documentOf(doctors, revoked, over)],
    ['what is over removed', put, limited, documentOf(doctors, revoked, limiteds)],
    ['a revocation undone by the maker', put, doctor, documentOf(doctors, notRevoked, over, limiteds)],
    ['everything removed by an administrator', `DELETE ${path}`, admin],
    [
      'somebody’s link recorded by an administrator',
      put,
      admin,
      documentOf(doctors, revoked, over, limiteds, { ...own, by: 'x' }),
    ],
    [
      'damaged records replaced by an administrator',
      'PUT /studies/<damagedId>/metadata/castellan-shares',
      admin,
      documentOf(),
    ],
    ['records read', `GET ${path}`, limited],
    ['other metadata, which the plugin refuses', 'PUT /studies/<listedId>/metadata/1024', limited, 'x'],
    ['a link', `PUT /auth/tokens/${stone}`, limited, linkTo(stone)],
    ['a link of an API key', `PUT /auth/tokens/${stone}`, [['api-key', '<key>']], linkTo(stone)],
    [
      'a download for a day',
      'PUT /auth/tokens/download-instant-link',
      doctor,
      linkTo('download-instant-link'),
    ],
    [
      'an instant link',
      'PUT /auth/tokens/viewer-instant-link',
      limited,
      linkTo('viewer-instant-link', { ValidityDuration: 600 }),
    ],
  ]),
];
